// What analysis must know of a single code point: what it is to a word, and how it folds.
#pragma once
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

// Appends the folded form of `code_point` to `out`; `previous` is the code point before it in the same text (0 at its
// beginning), because three Cyrillic letters may be written in two parts (и + breve = й). Marks and joiners append
// nothing; what is neither letter nor digit is appended as it is. A 'j' right after 'd' is dropped (Djurić = Đurić).
void append_folded(std::string& out, char32_t code_point, char32_t previous);

} // namespace rc::text
