#include "indexer/pipeline/date_value.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <regex>

namespace rc {
namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

// Written with as many parts as are not 0.
std::optional<std::string> checked(int year, int month, int day) {
    using namespace std::chrono;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month ? month : 1)},
                                           std::chrono::day{static_cast<unsigned>(day ? day : 1)}};
    if (year < 1000 || !date.ok()) return std::nullopt;
    std::array<char, 32> text{};
    if (day)
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
    else if (month)
        std::snprintf(text.data(), text.size(), "%04d-%02d", year, month);
    else
        std::snprintf(text.data(), text.size(), "%04d", year);
    return text.data();
}

int number(const std::ssub_match& match) { return match.matched ? std::stoi(match.str()) : 0; }

int month_named(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    const auto month = std::find(months.begin(), months.end(), name);
    return month == months.end() ? 0 : static_cast<int>(month - months.begin()) + 1;
}

// Of a span whose last year may be written with two digits; nothing if it ends before it begins.
std::optional<std::string> first_year(int first, int last) {
    constexpr int century = 100;
    const int end = last < century ? first - first % century + last : last;
    return end > first ? checked(first, 0, 0) : std::nullopt;
}

} // namespace

std::optional<std::string> iso_date(std::string_view written) {
    static const std::regex iso(R"((\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?)");
    static const std::regex dotted(R"((\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\.?)");
    static const std::regex named(R"((\d{1,2})-([A-Za-z]{3})-(\d{4})(?: .*)?)");
    static const std::regex years(R"((\d{4})\s*(?:-|–|/)\s*(\d{4}|\d{2}))");
    const std::string text(written);
    std::smatch part;
    if (std::regex_match(text, part, iso))
        if (const auto date = checked(number(part[1]), number(part[2]), number(part[3]))) return date;
    if (std::regex_match(text, part, dotted)) return checked(number(part[3]), number(part[2]), number(part[1]));
    if (std::regex_match(text, part, named)) {
        const int month = month_named(part[2].str());
        return month ? checked(number(part[3]), month, number(part[1])) : std::nullopt;
    }
    if (std::regex_match(text, part, years)) return first_year(number(part[1]), number(part[2]));
    return std::nullopt;
}

} // namespace rc
