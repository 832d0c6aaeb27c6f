// Ways of writing other alphabets in Latin letters, one table each. Left what is typed (folded), right what the index
// has for it: Greek letters, or the bald Latin form of a Cyrillic letter (common/text/fold.hpp).
#pragma once
#include "server/search/romanisation.hpp"

#include <array>

namespace rc::search::romanisation_tables {

using Row = Romanisation::Row;
using text::Group;

// ISO 843:1997 and ELOT 743 (its transcription: αυ af/av, γγ ng, γξ nx, γχ nch, ου ou); and what people write besides
// it, "Greeklish": by sound (i for every ι η υ ει οι, e for αι, o for ω, ks, d for ντ, b for μπ) or by the look of the
// letter (h = η, x = χ, w = ω, v = ν is left out, 8 = θ, 3 = ξ). Described by Tseliga, "Some cultural and linguistic
// implications of computer-mediated Greeklish" (2003).
inline constexpr auto greek = std::to_array<Row>({
    {"a", "α"},   {"b", "β"},   {"b", "μπ"},  {"ch", "χ"},  {"d", "δ"},   {"d", "ντ"},  {"dh", "δ"}, {"e", "ε"},
    {"e", "αι"},  {"f", "φ"},   {"f", "υ"},   {"g", "γ"},   {"g", "γκ"},  {"g", "γγ"},  {"gh", "γ"}, {"gk", "γκ"},
    {"gk", "γγ"}, {"h", "η"},   {"h", "χ"},   {"i", "ι"},   {"i", "η"},   {"i", "υ"},   {"i", "ει"}, {"i", "οι"},
    {"k", "κ"},   {"kh", "χ"},  {"ks", "ξ"},  {"l", "λ"},   {"m", "μ"},   {"mb", "μπ"}, {"n", "ν"},  {"nch", "γχ"},
    {"nd", "ντ"}, {"ng", "γγ"}, {"ng", "γκ"}, {"nk", "γκ"}, {"nx", "γξ"}, {"o", "ο"},   {"o", "ω"},  {"p", "π"},
    {"ph", "φ"},  {"ps", "ψ"},  {"r", "ρ"},   {"s", "σ"},   {"t", "τ"},   {"th", "θ"},  {"u", "υ"},  {"u", "ου"},
    {"v", "β"},   {"v", "υ"},   {"w", "ω"},   {"x", "ξ"},   {"x", "χ"},   {"y", "υ"},   {"z", "ζ"},  {"3", "ξ"},
    {"8", "θ"},
});

// Bulgarian Transliteration Act (State Gazette 19/2009): zh ch sh sht ts yu ya, y for й, a for ъ (as folding has it),
// -ia for a final -ия. And what people write in messages: j = ж, dj = дж (folding has made it d), q = я, w = в,
// 4 = ч, 6 = ш, and i = й, which stands behind a vowel.
inline constexpr auto bulgarian = std::to_array<Row>({
    {"zh", "z"},
    {"ch", "c"},
    {"sh", "s"},
    {"ts", "c"},
    {"yu", "ju"},
    {"ya", "ja"},
    {"y", "j"},
    {"ia", "ija", true},
    {"j", "z"},
    {"d", "dz"},
    {"ai", "aj"},
    {"ei", "ej"},
    {"oi", "oj"},
    {"ui", "uj"},
    {"q", "ja"},
    {"w", "v"},
    {"4", "c"},
    {"6", "s"},
});

// Macedonian practice (passports and road signs): gj = ѓ, kj = ќ; lj, nj and dz are what folding makes of the letters.
// With it the English way of writing the hushers, which people use for Serbian too.
inline constexpr auto macedonian = std::to_array<Row>({
    {"gj", "d"},
    {"kj", "c"},
    {"zh", "z"},
    {"ch", "c"},
    {"sh", "s"},
    {"dzh", "dz"},
});

inline constexpr std::array greek_groups{Group::el};
inline constexpr std::array bulgarian_groups{Group::bg};
inline constexpr std::array macedonian_groups{Group::mk, Group::hbs};

} // namespace rc::search::romanisation_tables
