#include "indexer/extract/repair/greek_signs.hpp"

#include "indexer/extract/repair/script.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rc {
namespace {

using Letter = std::pair<char32_t, char32_t>; // a sign, and the letter that it stands for

constexpr char32_t letter_for(const auto& letters, char32_t sign) {
    const auto row = std::ranges::find(letters, sign, &Letter::first);
    return row == letters.end() ? 0 : row->second;
}

// The ohm sign is not here: NFC makes it Ω.
constexpr auto mathematical = std::to_array<Letter>({{U'\u00B5', U'μ'},
                                                     {U'\u2206', U'Δ'},
                                                     {U'\u2211', U'Σ'},
                                                     {U'\u220F', U'Π'},
                                                     {U'\u03D5', U'φ'},
                                                     {U'\u03D1', U'θ'},
                                                     {U'\u03D0', U'β'},
                                                     {U'\u03F0', U'κ'},
                                                     {U'\u03D6', U'π'}});
constexpr auto accented = std::to_array<Letter>(
    {{U'Α', U'Ά'}, {U'Ε', U'Έ'}, {U'Η', U'Ή'}, {U'Ι', U'Ί'}, {U'Ο', U'Ό'}, {U'Υ', U'Ύ'}, {U'Ω', U'Ώ'}});

bool is_greek(char32_t c) { return script_of(c) == Script::greek; }
bool is_small_greek(char32_t c) { return is_greek(c) && !text::is_capital(c); }
bool is_one_of(char32_t c, std::u32string_view set) { return c != 0 && set.find(c) != std::u32string_view::npos; }
bool is_accented(char32_t c) { return is_one_of(c, U"άέήίόύώΐΰΆΈΉΊΌΎΏ") || (c >= 0x1F00 && c < 0x2000); }
bool is_vowel(char32_t c) { return is_accented(c) || is_one_of(c, U"αεηιουωϊϋΑΕΗΙΟΥΩΪΫ"); }
bool is_word_sign(char32_t c) { return text::kind_of(c) != text::Kind::other; }

std::vector<Sign> signs_of(std::string_view text) {
    std::vector<Sign> signs;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const char32_t code = text::next_code_point(text, at);
        signs.push_back({code, begin, static_cast<std::uint32_t>(at)});
    }
    return signs;
}

Mend mend(const Sign& first, const Sign& last, char32_t letter) {
    Mend made{first.begin, last.end, {}};
    text::append_utf8(made.letters, letter);
    return made;
}

// Of the letters from `begin` on; two vowels in a row are often one: αι, ου.
std::size_t syllables(const std::vector<Sign>& signs, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i)
        count += is_vowel(signs[i].code) && (i == begin || !is_vowel(signs[i - 1].code));
    return count;
}

std::size_t end_of_word(const std::vector<Sign>& signs, std::size_t at) {
    while (at < signs.size() && is_word_sign(signs[at].code)) ++at;
    return at;
}

// An accent stands for nothing but an accent; an apostrophe may be a quotation mark or stand for a letter left out.
bool belongs_on_capital(const std::vector<Sign>& signs, std::size_t at) {
    const bool accent = is_one_of(signs[at].code, U"\u0384\u00B4\u1FBF"), apostrophe = is_one_of(signs[at].code, U"'’");
    if ((!accent && !apostrophe) || at + 1 == signs.size() || letter_for(accented, signs[at + 1].code) == 0)
        return false;
    if (at > 0 && (is_word_sign(signs[at - 1].code) || signs[at - 1].code == U'.')) return false;
    const std::size_t end = end_of_word(signs, at + 1);
    const auto word = signs.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    const auto word_end = signs.begin() + static_cast<std::ptrdiff_t>(end);
    if (!std::all_of(word, word_end, [](const Sign& sign) { return is_greek(sign.code); }) ||
        std::any_of(word, word_end, [](const Sign& sign) { return is_accented(sign.code); }))
        return false;
    const bool small = std::all_of(word + 1, word_end, [](const Sign& sign) { return is_small_greek(sign.code); });
    const bool quoted = end < signs.size() && is_one_of(signs[end].code, U"'’΄´");
    return !quoted && (accent || (small && syllables(signs, at + 1, end) > 1));
}

// Between two letters, with a vowel on either side within the word.
bool is_syllable_break(const std::vector<Sign>& signs, std::size_t at) {
    const char32_t last = signs[at - 1].code, next = signs[at + 1].code;
    if (!is_greek(last) || (!is_small_greek(next) && !text::is_capital(last))) return false;
    std::size_t begin = at;
    while (begin > 0 && is_greek(signs[begin - 1].code)) --begin;
    std::size_t end = at + 1;
    while (end < signs.size() && is_greek(signs[end].code)) ++end;
    return syllables(signs, begin, at) > 0 && syllables(signs, at + 1, end) > 0;
}

} // namespace

std::vector<Mend> greek_letters_in(std::string_view text) {
    constexpr std::size_t shortest_with_capital = 3; // ∆Τ is a difference of temperatures
    std::vector<Mend> mends;
    const std::vector<Sign> signs = signs_of(text);
    const auto is_part = [](char32_t c) { return is_greek(c) || letter_for(mathematical, c) != 0; };
    for (std::size_t begin = 0, end = 0; begin < signs.size(); begin = end + 1) {
        std::vector<Sign> word;
        for (end = begin; end < signs.size() && is_part(signs[end].code); ++end) {
            word.push_back(signs[end]);
            if (const char32_t letter = letter_for(mathematical, signs[end].code)) word.back().code = letter;
        }
        const bool alone = (begin == 0 || !is_word_sign(signs[begin - 1].code)) &&
                           (end == signs.size() || !is_word_sign(signs[end].code));
        if (!alone || word.size() < 2 || !is_in_regular_case(word) ||
            (text::is_capital(word[0].code) && word.size() < shortest_with_capital))
            continue;
        for (std::size_t i = begin; i < end; ++i)
            if (const char32_t letter = letter_for(mathematical, signs[i].code))
                mends.push_back(mend(signs[i], signs[i], letter));
    }
    return mends;
}

std::vector<Mend> greek_accents_in(std::string_view text) {
    std::vector<Mend> mends;
    const std::vector<Sign> signs = signs_of(text);
    for (std::size_t i = 0; i < signs.size(); ++i)
        if (belongs_on_capital(signs, i))
            mends.push_back(mend(signs[i], signs[i + 1], letter_for(accented, signs[i + 1].code)));
    return mends;
}

std::vector<Mend> greek_syllable_breaks_in(std::string_view text) {
    constexpr std::size_t several = 3;
    std::vector<Mend> mends;
    const std::vector<Sign> signs = signs_of(text);
    std::size_t consonants = 0;
    for (std::size_t i = 0; i + 1 < signs.size(); ++i) {
        if (signs[i].code != U'?' || !is_greek(signs[i + 1].code)) continue;
        if (i == 0 || !is_greek(signs[i - 1].code)) return {}; // it stands for letters
        if (!is_syllable_break(signs, i)) continue;
        mends.push_back({signs[i].begin, signs[i].end, {}});
        consonants += !is_vowel(signs[i + 1].code);
    }
    const bool begin_syllables = 3 * consonants >= 2 * mends.size(); // most syllables begin with a consonant
    return mends.size() >= several && begin_syllables ? mends : std::vector<Mend>{};
}

} // namespace rc
