#include "common/text/language_model/serbian_scripts.hpp"

#include <array>
#include <string_view>

namespace rc::text {

namespace {

constexpr std::u32string_view latin_letters = U"abcčćdđefghijklmnoprsštuvzž";
constexpr std::u32string_view cyrillic_letters = U"абцчћдђефгхијклмнопрсштувзж";
static_assert(latin_letters.size() == cyrillic_letters.size());

struct Pair {
    std::u32string_view latin;
    char32_t cyrillic;
};
constexpr std::array pairs{Pair{U"lj", U'љ'}, Pair{U"nj", U'њ'}, Pair{U"dž", U'џ'}};

} // namespace

std::u32string to_serbian_cyrillic(const std::u32string& latin) {
    std::u32string cyrillic;
    for (std::size_t i = 0; i < latin.size(); ++i) {
        char32_t letter = latin[i];
        if (const std::size_t at = latin_letters.find(letter); at != std::u32string_view::npos)
            letter = cyrillic_letters[at];
        for (const Pair& pair : pairs) {
            if (latin.compare(i, 2, pair.latin) != 0) continue;
            letter = pair.cyrillic;
            ++i;
            break;
        }
        cyrillic += letter;
    }
    return cyrillic;
}

std::u32string to_serbian_latin(const std::u32string& cyrillic) {
    std::u32string latin;
    for (const char32_t letter : cyrillic) {
        const std::size_t at = cyrillic_letters.find(letter);
        if (at != std::u32string_view::npos) {
            latin += latin_letters[at];
            continue;
        }
        std::u32string both(1, letter);
        for (const Pair& pair : pairs)
            if (pair.cyrillic == letter) both = pair.latin;
        latin += both;
    }
    return latin;
}

} // namespace rc::text
