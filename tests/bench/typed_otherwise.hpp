// The same words as other people type them: without marks, in the other script, in Latin letters, in the other English.
// Written from the standards and habits themselves, not from the tables of the search.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rc::bench {

struct Variant {
    std::string way; // "without marks", "Cyrillic", "ELOT 743" ...
    std::string text;
};

// The ways of typing `text` that are usual for the language, only those that differ from it. Lower case.
std::vector<Variant> typed_otherwise(std::string_view text, std::string_view language);

} // namespace rc::bench
