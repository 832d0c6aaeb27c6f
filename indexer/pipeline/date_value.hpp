// Dates as people and programs write them, as the part of ISO 8601 we keep.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace rc {

// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` for: those; ISO 8601 with a time behind it; 31.12.2020; 26-FEB-1987 with or without
// a time; a span of years (2016-2017, 2016/17: its first). Nothing for anything else, and for days that do not exist.
// Slashed days (3/4/2020) are nothing too: nobody can say which of the two is the month.
std::optional<std::string> iso_date(std::string_view written);

} // namespace rc
