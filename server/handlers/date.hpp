// Dates as people give them: of a year, a month or a day.
#pragma once
#include <string_view>

namespace rc::handlers {

// True for "YYYY", "YYYY-MM" and "YYYY-MM-DD" that stand in the calendar.
bool is_date(std::string_view text);

} // namespace rc::handlers
