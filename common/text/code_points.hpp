// What analysis must know of a single code point: what it is to a word, and how it folds.
#pragma once
#include <array>
#include <cstdint>
#include <string>

namespace rc::text {

enum class Kind : std::uint8_t {
    other,  // parts words
    letter, // makes words
    digit,  // makes words
    mark,   // combining: belongs to the letter before it and folds away
    joiner  // invisible inside a word: soft hyphen, zero-width joiner and space, direction marks
};

// ICU's property for rare code points, a table look-up for all below U+2100. Any thread.
Kind kind_of(char32_t code_point);

bool is_capital(char32_t code_point);

// Appends the folded form of `code_point` to `out`; `previous` is the code point before it in the same text (0 at its
// beginning), because three Cyrillic letters may be written in two parts (и + breve = й). Marks and joiners append
// nothing; what is neither letter nor digit is appended as it is. A 'j' right after 'd' is dropped (Djurić = Đurić).
void append_folded(std::string& out, char32_t code_point, char32_t previous);

// The same for ASCII, which is most of any text: the folded letter or digit, 0 for what parts words.
inline constexpr auto folded_ascii = [] {
    std::array<char, 0x80> letters{};
    for (char c = 'a'; c <= 'z'; ++c) letters[static_cast<unsigned char>(c)] = c;
    for (char c = 'A'; c <= 'Z'; ++c) letters[static_cast<unsigned char>(c)] = static_cast<char>(c - 'A' + 'a');
    for (char c = '0'; c <= '9'; ++c) letters[static_cast<unsigned char>(c)] = c;
    return letters;
}();
inline bool merges_into_d(const std::string& out, char folded) {
    return folded == 'j' && !out.empty() && out.back() == 'd';
}

} // namespace rc::text
