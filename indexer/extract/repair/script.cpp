#include "indexer/extract/repair/script.hpp"

#include <algorithm>
#include <array>

namespace rc {

Script script_of(char32_t c) {
    if (text::kind_of(c) != text::Kind::letter) return Script::other;
    if (c < 0x80 || (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00)) return Script::latin;
    if ((c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000)) return Script::greek;
    return c >= 0x400 && c < 0x530 ? Script::cyrillic : Script::other;
}

Script prevailing_script(std::string_view text) {
    constexpr std::size_t enough = 20;
    constexpr auto scripts = std::to_array({Script::latin, Script::cyrillic, Script::greek});
    std::array<std::size_t, scripts.size() + 1> letters{};
    for (std::size_t at = 0; at < text.size();)
        ++letters[static_cast<std::size_t>(script_of(text::next_code_point(text, at)))];
    const std::size_t all = letters[0] + letters[1] + letters[2];
    for (const Script script : scripts)
        if (all >= enough && 3 * letters[static_cast<std::size_t>(script)] >= 2 * all) return script;
    return Script::other;
}

bool is_in_regular_case(const std::vector<Sign>& word) {
    std::size_t letters = 0, capitals = 0;
    bool first = false;
    for (const Sign& sign : word) {
        if (text::kind_of(sign.code) != text::Kind::letter) continue;
        const bool capital = text::is_capital(sign.code);
        first = letters == 0 ? capital : first;
        capitals += capital;
        ++letters;
    }
    return capitals == 0 || capitals == letters || (capitals == 1 && first);
}

} // namespace rc
