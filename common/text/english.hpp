// The English stemmer.
#pragma once
#include <string>
#include <string_view>

namespace rc::text {

// Snowball's English stem (Porter2) of a word in our unified spelling. Any thread.
std::string stem_english(std::string_view word);

} // namespace rc::text
