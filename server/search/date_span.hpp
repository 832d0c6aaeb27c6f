// Dates of any precision as spans of days, so that "2020" and "2020-05-17" can be compared.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace rc::search {

// The days a date may mean, both inclusive, as numbers YYYYMMDD: "2020-05" is 20200500 to 20200599. No day is ever
// computed; the open digits are simply the lowest and the highest. {0, 0} stands for "no date".
struct DateSpan {
    std::uint32_t first = 0, last = 0;

    bool known() const { return last != 0; }
    // True if some day may belong to both. A document dated only "2020" overlaps 2020-05..2020-06: when in doubt it
    // is shown.
    bool overlaps(const DateSpan& other) const { return known() && first <= other.last && last >= other.first; }
    bool operator==(const DateSpan&) const = default;
};

// Reads "YYYY", "YYYY-MM", "YYYY-MM-DD"; of a point in time ("2026-01-05T10:00:00Z") the day. Else nothing.
std::optional<DateSpan> parse_date(std::string_view written);

// From the first day of `from` to the last day of `to`; an empty text leaves that end open. Nothing if one of them is
// not a date.
std::optional<DateSpan> parse_date_range(std::string_view from, std::string_view to);

} // namespace rc::search
