#include "tests/bench/typed_otherwise.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <utility>

namespace rc::bench {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;
using Table = std::span<const Pair>; // longer beginnings first

// Serbian and Montenegrin Cyrillic by Vuk Karadžić, letter for letter; the Latin digraphs first for the way back.
constexpr auto serbian = std::to_array<Pair>({
    {"љ", "lj"}, {"њ", "nj"}, {"џ", "dž"}, {"а", "a"}, {"б", "b"}, {"в", "v"}, {"г", "g"}, {"д", "d"},
    {"ђ", "đ"},  {"е", "e"},  {"ж", "ž"},  {"з", "z"}, {"и", "i"}, {"ј", "j"}, {"к", "k"}, {"л", "l"},
    {"м", "m"},  {"н", "n"},  {"о", "o"},  {"п", "p"}, {"р", "r"}, {"с", "s"}, {"т", "t"}, {"ћ", "ć"},
    {"у", "u"},  {"ф", "f"},  {"х", "h"},  {"ц", "c"}, {"ч", "č"}, {"ш", "š"},
});
constexpr auto serbian_keyboard = std::to_array<Pair>({{"đ", "dj"}});

constexpr auto macedonian = std::to_array<Pair>({
    {"ѓ", "ǵ"},
    {"ќ", "ḱ"},
    {"ѕ", "dz"},
    {"љ", "lj"},
    {"њ", "nj"},
    {"џ", "dž"},
    {"ж", "ž"},
    {"ч", "č"},
    {"ш", "š"},
    {"ѝ", "i"},
    {"ѐ", "e"},
});
constexpr auto macedonian_digraphs = std::to_array<Pair>({{"ѓ", "gj"}, {"ќ", "kj"}});
constexpr auto macedonian_english =
    std::to_array<Pair>({{"ѓ", "gj"}, {"ќ", "kj"}, {"џ", "dzh"}, {"ж", "zh"}, {"ч", "ch"}, {"ш", "sh"}});

// Bulgarian Transliteration Act 2009.
constexpr auto bulgarian = std::to_array<Pair>({
    {"ия ", "ia "},
    {"щ", "sht"},
    {"ш", "sh"},
    {"ж", "zh"},
    {"ч", "ch"},
    {"ц", "ts"},
    {"ю", "yu"},
    {"я", "ya"},
    {"й", "y"},
    {"ь", "y"},
    {"ъ", "a"},
    {"ѝ", "i"},
});
constexpr auto bulgarian_messages = std::to_array<Pair>({
    {"щ", "6t"},
    {"ш", "6"},
    {"ж", "j"},
    {"ч", "4"},
    {"ц", "c"},
    {"ю", "yu"},
    {"я", "q"},
    {"й", "i"},
    {"в", "w"},
    {"ъ", "a"},
    {"ь", "y"},
});

// ELOT 743, after the tonos is gone. An υ behind α, ε, η is v before a vowel or a voiced consonant, else f.
constexpr auto elot = std::to_array<Pair>({
    {" μπ", " b"}, {"γγ", "ng"}, {"γξ", "nx"}, {"γχ", "nch"}, {"ου", "ou"}, {"α", "a"}, {"β", "v"}, {"γ", "g"},
    {"δ", "d"},    {"ε", "e"},   {"ζ", "z"},   {"η", "i"},    {"θ", "th"},  {"ι", "i"}, {"κ", "k"}, {"λ", "l"},
    {"μ", "m"},    {"ν", "n"},   {"ξ", "x"},   {"ο", "o"},    {"π", "p"},   {"ρ", "r"}, {"σ", "s"}, {"ς", "s"},
    {"τ", "t"},    {"υ", "y"},   {"φ", "f"},   {"χ", "ch"},   {"ψ", "ps"},  {"ω", "o"},
});
constexpr auto by_sound = std::to_array<Pair>({
    {"ει", "i"},
    {"οι", "i"},
    {"αι", "e"},
    {"ου", "ou"},
    {"μπ", "b"},
    {" ντ", " d"},
    {"ντ", "nd"},
    {"γκ", "g"},
    {"γγ", "g"},
    {"υ", "i"},
    {"ξ", "ks"},
    {"χ", "h"},
});
constexpr auto by_look =
    std::to_array<Pair>({{"β", "b"}, {"η", "h"}, {"θ", "8"}, {"ξ", "3"}, {"χ", "x"}, {"ω", "w"}, {"υ", "u"}});

// British, American.
constexpr auto english = std::to_array<Pair>({
    {"lisation", "lization"},  {"lise", "lize"},
    {"lising", "lizing"},      {"nisation", "nization"},
    {"tisation", "tization"},  {"risation", "rization"},
    {"nise ", "nize "},        {"nised", "nized"},
    {"tise ", "tize "},        {"tised", "tized"},
    {"mise ", "mize "},        {"behaviour", "behavior"},
    {"labour", "labor"},       {"centre", "center"},
    {"programme", "program"},  {"counselling", "counseling"},
    {"licence", "license"},    {"offence", "offense"},
    {"defence", "defense"},    {"paediatr", "pediatr"},
    {"haemo", "hemo"},         {"analyse", "analyze"},
    {"judgement", "judgment"}, {"neighbour", "neighbor"},
    {"labelling", "labeling"}, {"travelling", "traveling"},
    {"grey ", "gray "},        {"colour", "color"},
});

std::string rewritten(std::string_view text, Table table, bool backwards = false) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto row = std::ranges::find_if(
            table, [&](const Pair& pair) { return text.substr(at).starts_with(backwards ? pair.second : pair.first); });
        if (backwards && row != table.end() && text.substr(at).starts_with(row->first)) {
            out += row->first; // it stands so already
            at += row->first.size();
        } else if (row == table.end()) {
            out += text[at++];
        } else {
            out += backwards ? row->first : row->second;
            at += (backwards ? row->second : row->first).size();
        }
    }
    return out;
}

std::string lower(std::string_view text) {
    std::string out;
    icu::UnicodeString::fromUTF8(std::string(text)).toLower(icu::Locale::getRoot()).toUTF8String(out);
    return out;
}

// Letters whose marks Unicode does not part from them.
constexpr auto undecomposed = std::to_array<Pair>({{"đ", "d"}, {"ı", "i"}, {"i\u0307", "i"}});

std::string without_marks(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::UnicodeString parts =
        icu::Normalizer2::getNFDInstance(error)->normalize(icu::UnicodeString::fromUTF8(std::string(text)), error);
    icu::UnicodeString bare;
    for (std::int32_t i = 0; i < parts.length(); ++i)
        if (parts[i] < 0x300 || parts[i] > 0x36F) bare += parts[i];
    std::string out;
    bare.toUTF8String(out);
    return rewritten(out, undecomposed);
}

// αυ, ευ, ηυ, whose second letter is a consonant to the ear.
std::string with_diphthongs(std::string text) {
    constexpr std::array first{"α", "ε", "η"};
    constexpr std::array voiced{"α", "ε", "η", "ι", "ο", "υ", "ω", "β", "γ", "δ", "ζ", "λ", "μ", "ν", "ρ"};
    for (const std::string_view vowel : first) {
        std::string pair(vowel);
        pair += "υ";
        for (std::size_t at = text.find(pair); at != std::string::npos; at = text.find(pair, at + 1)) {
            const std::string_view rest = std::string_view(text).substr(at + pair.size());
            const bool is_voiced = std::ranges::any_of(voiced, [&](auto letter) { return rest.starts_with(letter); });
            text.erase(at + vowel.size(), 1);
            text[at + vowel.size()] = is_voiced ? 'v' : 'f';
        }
    }
    return text;
}

std::vector<Variant> greek(const std::string& text) {
    const std::string bare = without_marks(text);
    return {{"without marks", bare},
            {"ELOT 743", rewritten(with_diphthongs(bare), elot)},
            {"Greeklish by sound", rewritten(rewritten(with_diphthongs(bare), by_sound), elot)},
            {"Greeklish by look", rewritten(rewritten(bare, by_look), elot)}};
}

std::vector<Variant> all_variants(const std::string& text, std::string_view language) {
    if (language == "en") return {{"American", rewritten(text, english)}, {"British", rewritten(text, english, true)}};
    if (language == "el") return greek(text);
    if (language == "bg")
        return {{"Transliteration Act", rewritten(rewritten(text, bulgarian), serbian)},
                {"as in messages", rewritten(rewritten(text, bulgarian_messages), serbian)}};
    if (language == "mk") {
        const std::string digraphs = rewritten(rewritten(text, macedonian_digraphs), macedonian);
        return {{"Latin", rewritten(rewritten(text, macedonian), serbian)},
                {"Latin, gj kj", without_marks(rewritten(digraphs, serbian))},
                {"Latin, gj kj sh",
                 without_marks(rewritten(rewritten(rewritten(text, macedonian_english), macedonian), serbian))}};
    }
    if (language == "sr-Cyrl") {
        const std::string latin = rewritten(text, serbian);
        return {{"Latin", latin}, {"Latin without marks", without_marks(rewritten(latin, serbian_keyboard))}};
    }
    std::vector<Variant> out{{"without marks", without_marks(text)}};
    if (language == "sr-Latn" || language == "bs" || language == "cnr" || language == "hr")
        out.push_back({"without marks, dj", without_marks(rewritten(text, serbian_keyboard))});
    if (language == "sr-Latn" || language == "bs" || language == "cnr")
        out.push_back({"Cyrillic", rewritten(text, serbian, true)});
    return out;
}

} // namespace

std::vector<Variant> typed_otherwise(std::string_view text, std::string_view language) {
    std::string typed = lower(text);
    typed += ' '; // so that a word ends in a space
    std::vector<Variant> out = all_variants(typed, language);
    std::erase_if(out, [&](const Variant& variant) { return variant.text == typed; });
    return out;
}

} // namespace rc::bench
