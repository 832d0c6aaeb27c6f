#include "indexer/pipeline/lost_marks.hpp"

#include "common/text/code_points.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace rc {
namespace {

struct Marks {
    text::Group language;
    double usual; // of all letters: the median of pages of laws, reports and news
    std::u32string_view letters;
};

constexpr auto marks = std::to_array<Marks>({
    {text::Group::hbs, .030, U"čćžšđČĆŽŠĐ"},
    {text::Group::sl, .032, U"čšžČŠŽ"},
    {text::Group::ro, .060, U"ăâîșțşţĂÂÎȘȚŞŢ"},
    {text::Group::sq, .070, U"ëçËÇ"},
    {text::Group::tr, .100, U"çğıöşüÇĞİÖŞÜ"},
    {text::Group::el, .110, U"άέήίόύώΐΰ"},
});

bool counts(char32_t c, text::Group language) {
    if (text::kind_of(c) != text::Kind::letter) return false;
    const bool greek = c >= 0x370 && c < 0x400;
    return language == text::Group::el ? greek && !text::is_capital(c) : c < 0x250;
}

} // namespace

bool has_lost_marks(std::string_view text, text::Group language) {
    constexpr std::size_t enough = 500;
    constexpr double fewest = .15; // of what is usual
    const auto row = std::ranges::find(marks, language, &Marks::language);
    if (row == marks.end()) return false;
    std::size_t letters = 0, marked = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (!counts(c, language)) continue;
        ++letters;
        marked += row->letters.find(c) != std::u32string_view::npos;
    }
    return letters >= enough && static_cast<double>(marked) < fewest * row->usual * static_cast<double>(letters);
}

} // namespace rc
