#include "server/handlers/date.hpp"

#include <charconv>
#include <chrono>
#include <optional>

namespace rc::handlers {
namespace {

std::optional<unsigned> number(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

} // namespace

bool is_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    if (text.size() > 4 && text[4] != '-') return false;
    if (text.size() > 7 && text[7] != '-') return false;
    const auto year = number(text.substr(0, 4));
    const auto month = text.size() > 4 ? number(text.substr(5, 2)) : 1;
    const auto day = text.size() > 7 ? number(text.substr(8, 2)) : 1;
    return year && month && day &&
           std::chrono::year_month_day(std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                                       std::chrono::day(*day))
               .ok();
}

} // namespace rc::handlers
