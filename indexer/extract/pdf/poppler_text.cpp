#include "indexer/extract/pdf/poppler_text.hpp"

#include "common/text/utf8.hpp"

#include <goo/gmem.h>
#include <UTF.h>

#include <memory>

namespace rc::pdf {
namespace {

bool is_high_surrogate(char32_t c) { return c >= 0xD800 && c < 0xDC00; }
bool is_low_surrogate(char32_t c) { return c >= 0xDC00 && c < 0xE000; }

} // namespace

std::string utf8_of(const unsigned* characters, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        char32_t c = characters[i];
        if (is_high_surrogate(c) && i + 1 < count && is_low_surrogate(characters[i + 1]))
            c = 0x10000 + ((c - 0xD800) << 10) + (characters[++i] - 0xDC00u);
        else if (is_high_surrogate(c) || is_low_surrogate(c) || c > 0x10FFFF)
            c = text::replacement;
        text::append_utf8(out, c);
    }
    return out;
}

std::string utf8_of_text_string(const std::string& bytes) {
    unsigned* characters = nullptr;
    const int count = TextStringToUCS4(bytes, &characters);
    const std::unique_ptr<unsigned, void (*)(void*)> owner(characters, gfree);
    return utf8_of(characters, count);
}

} // namespace rc::pdf
