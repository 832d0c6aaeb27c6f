// The three scripts of the region, letter by letter, and the words of a text as a reader of look-alikes sees them.
#pragma once
#include "common/text/code_points.hpp"
#include "common/text/utf8.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rc {

enum class Script : std::uint8_t { latin, cyrillic, greek, other };

// Of a letter; `other` for every other sign.
Script script_of(char32_t letter);

// The script of two thirds or more of the letters of the three, if there are enough of them to tell; else `other`.
Script prevailing_script(std::string_view text);

struct Sign {
    char32_t code;
    std::uint32_t begin, end; // bytes of the text
};

// Calls `visit(word)` with each run of letters, digits and marks.
template <typename Visit> void each_word(std::string_view text, Visit visit) {
    std::vector<Sign> word;
    const auto end_word = [&] {
        if (!word.empty()) visit(word);
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const char32_t code = text::next_code_point(text, at);
        if (text::kind_of(code) == text::Kind::other)
            end_word();
        else
            word.push_back({code, begin, static_cast<std::uint32_t>(at)});
    }
    end_word();
}

// All small, all capitals, or a capital before small ones. Signs that are no letters do not count.
bool is_in_regular_case(const std::vector<Sign>& word);

} // namespace rc
