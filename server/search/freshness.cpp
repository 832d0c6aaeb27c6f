#include "server/search/freshness.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace rc::search {
namespace {

constexpr double least = 0.5;
constexpr double half_life = 5; // years
constexpr double undated = (1 + least) / 2;

int number_of(const std::string& year) {
    int number = 0;
    std::from_chars(year.data(), year.data() + year.size(), number);
    return number;
}

} // namespace

Freshness::Freshness(const Columns& columns) : columns_(columns), years_(columns.of(FieldId::year)) {
    int newest = 0;
    for (const std::string& year : years_.values) newest = std::max(newest, number_of(year));
    for (std::uint32_t combination = 0; combination < years_.combination_count(); ++combination) {
        int year = 0;
        for (const std::uint32_t value : years_.values_of(combination))
            year = std::max(year, number_of(years_.values[value]));
        shares_.push_back(year == 0 ? undated : least + (1 - least) * std::exp2((year - newest) / half_life));
    }
}

} // namespace rc::search
