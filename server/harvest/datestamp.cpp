#include "server/harvest/datestamp.hpp"

#include <chrono>

namespace rc::harvest {
namespace {

// A number of two or four digits stands at `at`; -1 if something else does.
int number(std::string_view text, std::size_t at, std::size_t digits) {
    int value = 0;
    for (const char c : text.substr(at, digits)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool is_day(std::string_view text) {
    using namespace std::chrono;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const int year_number = number(text, 0, 4), month_number = number(text, 5, 2), day_number = number(text, 8, 2);
    if (year_number < 0 || month_number < 0 || day_number < 0) return false;
    return year_month_day(year(year_number), month(static_cast<unsigned>(month_number)),
                          day(static_cast<unsigned>(day_number)))
        .ok();
}

bool is_time(std::string_view text) { // "Thh:mm:ssZ"
    const auto in = [&](std::size_t at, int below) {
        const int value = number(text, at, 2);
        return value >= 0 && value < below;
    };
    return text.size() == 10 && text[0] == 'T' && in(1, 24) && text[3] == ':' && in(4, 60) && text[6] == ':' &&
           in(7, 60) && text[9] == 'Z';
}

} // namespace

std::optional<Datestamp> read_datestamp(std::string_view written, Limit limit) {
    if (!is_day(written.substr(0, 10))) return std::nullopt;
    if (written.size() == 10)
        return Datestamp{std::string(written) + (limit == Limit::from ? "T00:00:00Z" : "T23:59:59Z"), Granularity::day};
    if (!is_time(written.substr(10))) return std::nullopt;
    return Datestamp{std::string(written), Granularity::second};
}

} // namespace rc::harvest
