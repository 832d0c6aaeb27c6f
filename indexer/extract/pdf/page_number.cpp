#include "indexer/extract/pdf/page_number.hpp"

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extract/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace rc::pdf {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The value of a Roman number below 400, or 0 if `text` is none.
long roman_number(std::string_view text) {
    constexpr auto numerals = std::to_array<std::pair<std::string_view, long>>(
        {{"c", 100}, {"xc", 90}, {"l", 50}, {"xl", 40}, {"x", 10}, {"ix", 9}, {"v", 5}, {"iv", 4}, {"i", 1}});
    const std::string small = lower_ascii(text);
    std::string_view rest = small;
    long value = 0;
    for (const auto& [numeral, worth] : numerals) {
        const bool repeats = worth == 1 || worth == 10 || worth == 100;
        for (int times = 0; times < (repeats ? 3 : 1) && rest.starts_with(numeral); ++times) {
            rest.remove_prefix(numeral.size());
            value += worth;
        }
    }
    return rest.empty() ? value : 0;
}

// What stands around the number on paper.
bool is_ornament(char32_t c) {
    return c < 0x80 ? std::string_view(" -|/()[]").find(static_cast<char>(c)) != std::string_view::npos
                    : c == U'–' || c == U'—' || c == U'•';
}

bool names_page(std::string_view word) {
    constexpr auto names =
        std::to_array<std::string_view>({"page", "of", "p", "str", "strana", "stranica", "faqe", "faqja", "pagina",
                                         "sayfa", "σελιδα", "σελ", "od", "ot", "din", "απο", "nga"}); // folded
    return std::find(names.begin(), names.end(), text::fold(word)) != names.end();
}

} // namespace

std::vector<long> page_numbers_in(std::string_view text) {
    constexpr std::size_t longest = 32;
    if (text.size() > longest) return {};
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (!is_ornament(c))
            text::append_utf8(words.back(), c);
        else if (!words.back().empty())
            words.emplace_back();
    }
    std::erase(words, std::string());
    std::vector<long> numbers;
    for (std::string& word : words) {
        if (word.ends_with('.')) word.pop_back(); // "12.", "str."
        if (word.empty()) return {};
        if (word.size() < 5 && std::all_of(word.begin(), word.end(), is_digit))
            numbers.push_back(std::stol(word));
        else if (const long roman = words.size() == 1 ? roman_number(word) : 0; roman > 0)
            numbers.push_back(roman);
        else if (!names_page(word))
            return {};
    }
    return numbers.size() <= 2 ? numbers : std::vector<long>();
}

} // namespace rc::pdf
