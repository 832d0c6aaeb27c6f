#include "indexer/extract/repair/glyph_numbers.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace rc {
namespace {

constexpr std::size_t shortest = 4; // signs in a row, of those that count
constexpr std::size_t fewest_letters = 20;
constexpr std::size_t fewest_kinds = 8;

// Those seen in gazettes, with the words that they make.
constexpr auto letters = std::to_array<std::pair<char32_t, char32_t>>(
    {{0x230, U'Α'}, {0x232, U'Β'}, {0x233, U'Γ'}, {0x234, U'Δ'}, {0x235, U'Ε'}, {0x238, U'Η'}, {0x23A, U'Θ'},
     {0x23B, U'Ι'}, {0x23F, U'Λ'}, {0x240, U'Μ'}, {0x241, U'Ν'}, {0x243, U'Ο'}, {0x245, U'Π'}, {0x246, U'Ρ'},
     {0x247, U'Σ'}, {0x248, U'Τ'}, {0x24A, U'Ύ'}, {0x24C, U'Φ'}, {0x272, U'α'}, {0x273, U'ά'}, {0x274, U'β'},
     {0x276, U'γ'}, {0x277, U'δ'}, {0x278, U'ε'}, {0x279, U'έ'}, {0x27A, U'ζ'}, {0x27B, U'η'}, {0x27C, U'ή'},
     {0x27D, U'θ'}, {0x27F, U'ι'}, {0x280, U'ί'}, {0x283, U'κ'}, {0x284, U'λ'}, {0x285, U'μ'}, {0x286, U'ν'},
     {0x287, U'ξ'}, {0x289, U'ο'}, {0x28A, U'ό'}, {0x28B, U'π'}, {0x28C, U'ρ'}, {0x28D, U'σ'}, {0x28E, U'ς'},
     {0x28F, U'τ'}, {0x290, U'υ'}, {0x291, U'ύ'}, {0x294, U'φ'}, {0x296, U'χ'}, {0x297, U'ψ'}, {0x298, U'ω'},
     {0x299, U'ώ'}});

char32_t letter_for(char32_t sign) {
    const auto found = std::ranges::lower_bound(letters, sign, {}, &std::pair<char32_t, char32_t>::first);
    return found == letters.end() || found->first != sign ? 0 : found->second;
}

} // namespace

std::vector<Mend> glyph_numbers_in(std::string_view text) {
    std::vector<Mend> mends;
    std::size_t in_row = 0, in_words = 0;
    std::set<char32_t> kinds;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const char32_t letter = letter_for(text::next_code_point(text, at));
        in_row = letter == 0 ? 0 : in_row + 1;
        if (letter == 0) continue;
        if (in_row >= shortest) in_words += in_row == shortest ? shortest : 1;
        kinds.insert(letter);
        mends.push_back({begin, static_cast<std::uint32_t>(at), {}});
        text::append_utf8(mends.back().letters, letter);
    }
    return in_words >= fewest_letters && kinds.size() >= fewest_kinds ? mends : std::vector<Mend>{};
}

} // namespace rc
