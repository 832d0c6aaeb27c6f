#include "server/search/script.hpp"

#include "common/text/utf8.hpp"

namespace rc::search {

Script script_of(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = text::next_code_point(word, at);
        if ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c <= 0x24F)) return Script::latin;
        if ((c >= 0x370 && c <= 0x3FF) || (c >= 0x1F00 && c <= 0x1FFF)) return Script::greek;
        if (c >= 0x400 && c <= 0x52F) return Script::cyrillic;
    }
    return Script::other;
}

} // namespace rc::search
