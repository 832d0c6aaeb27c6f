// Serbian has two alphabets, letter for letter; what is written in one trains the other too.
#pragma once
#include <string>

namespace rc::text {

// Lower-case words. Letters that the alphabet lacks stay. Going to Cyrillic, lj, nj and dž become one letter, which is
// wrong in a handful of compounds (konjunktura, nadživeti).
std::u32string to_serbian_cyrillic(const std::u32string& latin);
std::u32string to_serbian_latin(const std::u32string& cyrillic);

} // namespace rc::text
