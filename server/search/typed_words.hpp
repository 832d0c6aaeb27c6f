// The plain words of what was typed, for those who complete or correct them.
#pragma once
#include "common/text/tokens.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rc::search {

// Words that are not in quotes or in a field, not excluded, no operator and without wildcards.
struct PlainWords {
    std::vector<text::Token> words; // places are those in the whole text
    bool everything = true;         // nothing but such words was typed
};

// Pure; any thread.
PlainWords plain_words(std::string_view typed);

// Words to be completed: all but the last are whole.
struct TypedWords {
    std::vector<std::string> whole; // folded
    std::string last;               // folded; empty if there is nothing to complete
    std::uint32_t last_begin = 0;   // where it begins in what was typed
};

// Pure; any thread.
TypedWords typed_words(std::string_view typed);

} // namespace rc::search
