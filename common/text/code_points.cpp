#include "common/text/code_points.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <vector>

namespace rc::text {

namespace {

struct Folding {
    char32_t letter; // lower case
    std::string_view folded;
};

// Letters whose folding is not "lower case without marks". Cyrillic stands here in full, before any decomposition,
// because й, ѓ and ќ would lose what makes them letters. The Latin side has no marks left to map to, so č = ч = c.
//   - ђ, đ, ѓ -> d and ћ, ќ -> c: names cross the border in both spellings (Petković = Петковић = Петковиќ). ǵ and ḱ
//     are how some write the Macedonian pair in Latin letters.
//   - Bulgarian щ is st like Serbian "št", ъ is a as in the official romanisation, ь (only in "ьо") is j.
//   - Ligatures, digraph letters (ǆ) and other forms of compatibility are Unicode's business (NFKD).
constexpr auto foldings = std::to_array<Folding>({
    {U'а', "a"},  {U'б', "b"},  {U'в', "v"},  {U'г', "g"}, {U'д', "d"}, {U'ђ', "d"},  {U'ѓ', "d"},  {U'е', "e"},
    {U'ѐ', "e"},  {U'ё', "jo"}, {U'є', "je"}, {U'ж', "z"}, {U'з', "z"}, {U'ѕ', "dz"}, {U'и', "i"},  {U'ѝ', "i"},
    {U'і', "i"},  {U'ї', "ji"}, {U'й', "j"},  {U'ј', "j"}, {U'к', "k"}, {U'ќ', "c"},  {U'л', "l"},  {U'љ', "lj"},
    {U'м', "m"},  {U'н', "n"},  {U'њ', "nj"}, {U'о', "o"}, {U'п', "p"}, {U'р', "r"},  {U'с', "s"},  {U'т', "t"},
    {U'ћ', "c"},  {U'у', "u"},  {U'ў', "u"},  {U'ф', "f"}, {U'х', "h"}, {U'ц', "c"},  {U'ч', "c"},  {U'џ', "dz"},
    {U'ш', "s"},  {U'щ', "st"}, {U'ъ', "a"},  {U'ы', "i"}, {U'ь', "j"}, {U'э', "e"},  {U'ю', "ju"}, {U'я', "ja"},
    {U'ґ', "g"},  {U'ǵ', "d"},  {U'ḱ', "c"},  {U'đ', "d"}, {U'ð', "d"}, {U'ł', "l"},  {U'ß', "ss"}, {U'æ', "ae"},
    {U'œ', "oe"}, {U'ø', "o"},  {U'þ', "th"}, {U'ħ', "h"}, {U'ŧ', "t"}, {U'ŋ', "n"},  {U'ı', "i"},  {U'ς', "σ"},
    {U'ƒ', "f"},
});

constexpr char32_t dotted_capital_i = 0x130; // its lower case is two code points, i and a dot
constexpr char32_t breve = 0x306;
constexpr char32_t acute = 0x301;

Kind look_up_kind(char32_t code_point) {
    const auto c = static_cast<UChar32>(code_point);
    // A soft hyphen, zero-width space to right-to-left mark, word joiner, byte order mark.
    if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF) return Kind::joiner;
    switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
        return Kind::mark;
    case U_DECIMAL_DIGIT_NUMBER:
        return Kind::digit;
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_OTHER_LETTER:
        return Kind::letter;
    // Superscript figures (No) are notes, and modifier letters (Lm) stand for apostrophes, not for letters of a word.
    default:
        return Kind::other;
    }
}

std::u32string decompose(char32_t code_point) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* const nfkd = unorm2_getNFKDInstance(&error);
    std::array<char16_t, 32> units{};
    if (U_FAILURE(error)) return {};
    const auto capacity = static_cast<std::int32_t>(units.size());
    const std::int32_t length =
        unorm2_getDecomposition(nfkd, static_cast<UChar32>(code_point), units.data(), capacity, &error);
    std::u32string parts;
    if (U_FAILURE(error)) return parts;
    for (std::int32_t i = 0; i < length;) {
        UChar32 part = 0;
        U16_NEXT(units.data(), i, length, part);
        parts += static_cast<char32_t>(part);
    }
    return parts;
}

std::string look_up_folding(char32_t code_point) {
    const Kind kind = look_up_kind(code_point);
    if (kind == Kind::mark || kind == Kind::joiner) return {};
    std::string folded;
    if (kind == Kind::other) {
        append_utf8(folded, code_point);
        return folded;
    }
    if (code_point == dotted_capital_i) return "i";
    const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(code_point)));
    const auto row = std::ranges::find(foldings, lower, &Folding::letter);
    if (row != foldings.end()) return std::string(row->folded);
    const std::u32string parts = decompose(lower);
    if (parts.empty()) append_utf8(folded, lower);
    for (const char32_t part : parts) folded += look_up_folding(part);
    return folded;
}

// A row of the table: up to three bytes of folded text. Nothing below U+2100 folds to more, as the constructor sees to.
struct Row {
    std::array<char, 3> bytes{};
    std::uint8_t length : 4 = 0;
    Kind kind : 4 = Kind::other;
};

constexpr char32_t table_end = 0x2100; // Latin, Greek, Cyrillic and general punctuation lie below

struct Table {
    std::array<Row, table_end> rows;
    Table() {
        for (char32_t c = 0; c < table_end; ++c) {
            const std::string folded = look_up_folding(c);
            Row& row = rows[c];
            row.kind = look_up_kind(c);
            row.length = folded.size() <= row.bytes.size() ? static_cast<std::uint8_t>(folded.size() & 0xF) : 0xF;
            if (row.length != 0xF) std::ranges::copy(folded, row.bytes.begin());
        }
    }
};

const Table& table() {
    static const Table built;
    return built;
}

// Completes a letter whose mark tells, written as base and mark.
void complete_letter(std::string& out, char32_t mark, char32_t base) {
    if (out.empty()) return;
    if (mark == breve && (base == U'и' || base == U'И')) out.back() = 'j';
    if (mark == acute && (base == U'г' || base == U'Г' || base == U'g' || base == U'G')) out.back() = 'd';
    if (mark == acute && (base == U'к' || base == U'К' || base == U'k' || base == U'K')) out.back() = 'c';
}

} // namespace

Kind kind_of(char32_t code_point) {
    return code_point < table_end ? table().rows[code_point].kind : look_up_kind(code_point);
}

bool is_capital(char32_t code_point) { return u_isupper(static_cast<UChar32>(code_point)) != 0; }

void append_folded(std::string& out, char32_t code_point, char32_t previous) {
    if (code_point == breve || code_point == acute) return complete_letter(out, code_point, previous);
    const auto append = [&](std::string_view folded) {
        if (!folded.empty() && merges_into_d(out, folded.front())) folded.remove_prefix(1);
        out += folded;
    };
    if (code_point >= table_end) return append(look_up_folding(code_point));
    const Row& row = table().rows[code_point];
    if (row.length == 0xF) return append(look_up_folding(code_point));
    append({row.bytes.data(), row.length});
}

} // namespace rc::text
