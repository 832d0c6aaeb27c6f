#include "indexer/extract/pdf/yuscii.hpp"

#include <cctype>

namespace rc::pdf {
namespace {

constexpr std::string_view letter_for(char sign) {
    switch (sign) {
    case '~':
        return "č";
    case '{':
        return "š";
    case '|':
        return "đ";
    case '}':
        return "ć";
    case '`':
        return "ž";
    case '^':
        return "Č";
    case '[':
        return "Š";
    case '\\':
        return "Đ";
    case ']':
        return "Ć";
    case '@':
        return "Ž";
    default:
        return {};
    }
}

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)); }

// Brackets around a word, addresses and formulas hold such signs too, but not between letters or before small ones.
bool is_sign_of_word(std::string_view word, std::size_t at) {
    if (letter_for(word[at]).empty()) return false;
    const bool before = at > 0 && is_letter(word[at - 1]), after = at + 1 < word.size() && is_letter(word[at + 1]);
    switch (word[at]) {
    case '[':
    case ']':
        return before && after;
    case '@':
        return before && after && word.find('.') == std::string_view::npos;
    default:
        return before || after;
    }
}

struct Counts {
    std::size_t words = 0, coded = 0;
};

void count(std::string_view text, Counts& counts) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        bool letters = false, coded = false;
        for (std::size_t i = 0; i < word.size(); ++i) {
            letters = letters || is_letter(word[i]);
            coded = coded || is_sign_of_word(word, i);
        }
        counts.words += letters;
        counts.coded += coded;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

// Cyrillic fonts of that code had љ, њ, џ at q, w, x, which no word of these languages needs otherwise.
std::string_view digraph_for(char letter, bool capitals) {
    switch (letter) {
    case 'q':
        return "lj";
    case 'w':
        return "nj";
    case 'x':
        return "dž";
    case 'Q':
        return capitals ? "LJ" : "Lj";
    case 'W':
        return capitals ? "NJ" : "Nj";
    case 'X':
        return capitals ? "DŽ" : "Dž";
    default:
        return {};
    }
}

bool is_capital(char c) { return (c >= 'A' && c <= 'Z') || c == '^' || c == '[' || c == ']' || c == '@'; }

// "X", "IX" and "XIV" are numbers.
bool is_roman_number(std::string_view text, std::size_t at) {
    constexpr std::string_view digits = "IVXLC";
    std::size_t from = at, end = at;
    while (from > 0 && digits.find(text[from - 1]) != std::string_view::npos) --from;
    while (end < text.size() && digits.find(text[end]) != std::string_view::npos) ++end;
    return text[at] == 'X' && (from == 0 || !is_letter(text[from - 1])) &&
           (end == text.size() || !is_letter(text[end]));
}

std::string mended(std::string_view text, std::uint32_t& signs) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool capitals = (i + 1 < text.size() && is_capital(text[i + 1])) || (i > 0 && is_capital(text[i - 1]));
        if (const std::string_view letter = letter_for(text[i]); !letter.empty()) {
            out += letter;
            ++signs;
        } else if (const std::string_view pair = digraph_for(text[i], capitals);
                   !pair.empty() && !is_roman_number(text, i)) {
            out += pair;
            ++signs;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

std::vector<std::uint32_t> mend_yuscii(std::vector<LinePage>& pages) {
    Counts counts;
    for (const LinePage& page : pages)
        for (const Line& line : page.lines) count(line.text, counts);
    if (counts.coded < 20 || counts.coded * 20 < counts.words) return {};
    std::vector<std::uint32_t> signs;
    for (LinePage& page : pages) {
        signs.push_back(0);
        for (Line& line : page.lines)
            mend_words(line, [&](std::string_view word) { return mended(word, signs.back()); });
    }
    return signs;
}

} // namespace rc::pdf
