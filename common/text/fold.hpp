// Folding: one spelling for case, accents, compatibility forms and script.
#pragma once
#include <string>
#include <string_view>

namespace rc::text {

// Folds a whole string: lower case, no accents, Serbian/Macedonian/Bulgarian Cyrillic and Latin in one bald Latin form
// (đ, ђ, dj -> d), Greek without tonos and with final sigma as sigma. Letters that have no folding stay; what is not a
// letter or digit stays too. Invalid UTF-8 becomes U+FFFD. Used for words, sort keys and the gazetteer alike.
std::string fold(std::string_view utf8);

// True if the folded word is in Greek letters (Greek keeps its script; every other of ours folds to Latin).
bool is_greek(std::string_view folded);

} // namespace rc::text
