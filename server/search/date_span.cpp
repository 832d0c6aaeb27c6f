#include "server/search/date_span.hpp"

#include <algorithm>
#include <limits>

namespace rc::search {
namespace {

constexpr std::string_view pattern = "dddd-dd-dd";

bool fits(std::string_view written) {
    if (written.size() != 4 && written.size() != 7 && written.size() != 10) return false;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const bool is_digit = written[i] >= '0' && written[i] <= '9';
        if (pattern[i] == 'd' ? !is_digit : written[i] != '-') return false;
    }
    return true;
}

bool is_in(std::string_view digits, std::string_view low, std::string_view high) {
    return digits.empty() || (digits >= low && digits <= high);
}

std::uint32_t number_filled_with(char filler, std::string_view written) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (pattern[i] == 'd')
            number = number * 10 + static_cast<std::uint32_t>((i < written.size() ? written[i] : filler) - '0');
    return number;
}

} // namespace

std::optional<DateSpan> parse_date(std::string_view written) {
    if (written.size() > pattern.size() && written[pattern.size()] == 'T') written = written.substr(0, pattern.size());
    if (!fits(written)) return std::nullopt;
    const auto part = [&](std::size_t at) { return written.substr(std::min(at, written.size()), 2); };
    if (!is_in(part(5), "01", "12") || !is_in(part(8), "01", "31")) return std::nullopt;
    return DateSpan{number_filled_with('0', written), number_filled_with('9', written)};
}

std::optional<DateSpan> parse_date_range(std::string_view from, std::string_view to) {
    const auto first = from.empty() ? DateSpan{} : parse_date(from);
    const auto last = to.empty() ? DateSpan{0, std::numeric_limits<std::uint32_t>::max()} : parse_date(to);
    if (!first || !last) return std::nullopt;
    return DateSpan{first->first, last->last};
}

} // namespace rc::search
