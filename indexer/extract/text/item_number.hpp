// Numbers of the items of lists.
#pragma once
#include <string>

namespace rc {

enum class Numerals { decimal, letters, capital_letters, roman, capital_roman };

// "4", "d", "D", "iv", "IV" of 4. Outside of what letters (1 to 26) and Roman numerals (1 to 3999) can say: decimal.
std::string item_number(int number, Numerals numerals);

} // namespace rc
