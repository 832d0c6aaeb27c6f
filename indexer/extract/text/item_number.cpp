#include "indexer/extract/text/item_number.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace rc {
namespace {

std::string roman(int number) {
    constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "m"},
                                                                      {900, "cm"},
                                                                      {500, "d"},
                                                                      {400, "cd"},
                                                                      {100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}}};
    std::string out;
    for (const auto& [value, sign] : signs)
        for (; number >= value; number -= value) out += sign;
    return out;
}

std::string in_capitals(std::string text) {
    for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
    return text;
}

} // namespace

std::string item_number(int number, Numerals numerals) {
    const bool by_letter = numerals == Numerals::letters || numerals == Numerals::capital_letters;
    const bool capital = numerals == Numerals::capital_letters || numerals == Numerals::capital_roman;
    if (numerals == Numerals::decimal || number < 1 || number > (by_letter ? 26 : 3999)) return std::to_string(number);
    const std::string small = by_letter ? std::string(1, static_cast<char>('a' + number - 1)) : roman(number);
    return capital ? in_capitals(small) : small;
}

} // namespace rc
