#include "indexer/extract/text/garbled.hpp"

#include "common/text/code_points.hpp"
#include "common/text/utf8.hpp"

namespace rc {
namespace {

constexpr std::size_t enough = 200; // signs, below which nothing is said
// Text of every language that we know stays far from these.
constexpr double most_meaningless = 0.1, most_accented = 0.5, fewest_vowels = 0.22;

struct Signs {
    std::size_t all = 0, meaningless = 0, letters = 0, latin = 0, accented = 0, vowels = 0;

    explicit Signs(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) count(text::next_code_point(text, at));
    }

private:
    void count(char32_t c) {
        if (c <= U' ') return;
        ++all;
        meaningless += c == text::replacement || (c >= 0x80 && c < 0xA0) || (c >= 0xE000 && c < 0xF900);
        if (text::kind_of(c) != text::Kind::letter) return;
        ++letters;
        accented += c >= 0xC0 && c <= 0xFF;
        const char32_t lower = c < 0x80 ? (c | 0x20) : c;
        if (lower < U'a' || lower > U'z') return;
        ++latin;
        vowels += std::u32string_view(U"aeiouy").find(lower) != std::u32string_view::npos;
    }
};

double part(std::size_t some, std::size_t all) { return static_cast<double>(some) / static_cast<double>(all); }

} // namespace

bool is_garbled(std::string_view text) {
    const Signs signs(text);
    if (signs.all < enough) return false;
    if (part(signs.meaningless, signs.all) > most_meaningless) return true;
    if (signs.letters < enough) return false;
    if (part(signs.accented, signs.letters) > most_accented) return true;
    return signs.latin >= enough && part(signs.latin, signs.letters) > 0.5 &&
           part(signs.vowels, signs.latin) < fewest_vowels;
}

} // namespace rc
