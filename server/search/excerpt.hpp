// Cuts a readable piece out of a text.
#pragma once
#include <cstddef>
#include <string_view>

namespace rc::search {

struct Excerpt {
    std::size_t begin, end; // bytes of the text
    bool operator==(const Excerpt&) const = default;
};

inline constexpr std::size_t shortest_excerpt = 200, longest_excerpt = 320; // code points

// A piece of about that length around the bytes [begin, end), which are whole words: it begins and ends with a sentence
// where one begins or ends near enough, else between words. What must be shown is cut at the end if it is too long;
// shorter texts are given whole. Pure.
Excerpt excerpt_around(std::string_view text, std::size_t begin, std::size_t end);

} // namespace rc::search
