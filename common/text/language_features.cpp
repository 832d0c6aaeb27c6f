#include "common/text/language_features.hpp"

#include "common/text/code_points.hpp"
#include "common/text/utf8.hpp"

#include <unicode/uchar.h>

namespace rc::text {

namespace {

constexpr std::size_t longest_word = 40; // letters; longer runs are no words

char32_t lower(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
    switch (c) { // Romanian is written with comma and with cedilla; Turkish has the cedilla
    case U'Ș':
    case U'ș':
        return U'ş';
    case U'Ț':
    case U'ț':
        return U'ţ';
    default:
        return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    }
}

} // namespace

Script script_of(char32_t c) {
    if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return Script::latin;
    if (c >= 0x400 && c < 0x530) return Script::cyrillic;
    if ((c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000)) return Script::greek;
    return Script::other;
}

void for_each_word(std::string_view utf8, const std::function<void(Script, const std::u32string&)>& see) {
    std::u32string word;
    const auto end_word = [&] {
        if (!word.empty() && word.size() <= longest_word) see(script_of(word.front()), word);
        word.clear();
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = next_code_point(utf8, at);
        switch (kind_of(c)) {
        case Kind::letter:
            word += lower(c);
            break;
        case Kind::mark:
        case Kind::joiner:
            break;
        default:
            end_word();
        }
    }
    end_word();
}

} // namespace rc::text
