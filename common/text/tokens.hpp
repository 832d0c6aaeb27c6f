// Words of a text, for documents, queries, highlights and suggestions alike.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rc::text {

// One word: where it stands in the original UTF-8, and its folded form.
struct Token {
    std::uint32_t begin; // byte offsets into the original text, [begin, end)
    std::uint32_t end;
    std::string word; // folded (fold.hpp) and with British and American spelling as one (spelling.hpp); never empty
};

// Longest folded word kept, in bytes; longer runs of letters are cut there (a Xapian term holds 245 bytes).
inline constexpr std::size_t longest_word = 64;

// All words in order. Words are runs of letters, digits and combining marks; apostrophes and hyphens part words.
// Soft hyphens and zero-width characters inside a word are skipped. Invalid UTF-8 parts words and is never an error.
// Acronyms with dots are one word (U.N.A.I.D.S. = UNAIDS). Pure; safe from any thread.
std::vector<Token> tokenize(std::string_view utf8);

} // namespace rc::text
