#include "indexer/describe/title.hpp"

#include "common/text/utf8.hpp"
#include "indexer/describe/data_file.hpp"
#include "indexer/describe/lines.hpp"

#include <algorithm>
#include <unicode/uchar.h>

namespace rc {
namespace {

using Json = nlohmann::json;

enum Opening : std::uint32_t { issuer, preamble };

constexpr std::size_t lines_looked_at = 25;
constexpr std::size_t longest_line = 200; // characters; what is longer is a paragraph
constexpr std::size_t least_letters = 4;
constexpr std::size_t most_lines_joined = 5;

struct Letters {
    std::size_t all = 0;
    std::size_t upper = 0;
};

Letters letters_of(std::string_view line) {
    Letters letters;
    for (std::size_t at = 0; at < line.size();) {
        const auto c = static_cast<UChar32>(text::next_code_point(line, at));
        letters.all += u_isalpha(c) != 0;
        letters.upper += u_isupper(c) != 0;
    }
    return letters;
}

bool starts_lower(std::string_view line) {
    std::size_t at = 0;
    return u_islower(static_cast<UChar32>(text::next_code_point(line, at)));
}

// A bullet, a bracket: an item of a list. Quotation marks may open a title.
bool starts_with_sign(std::string_view line) {
    std::size_t at = 0;
    const auto c = static_cast<UChar32>(text::next_code_point(line, at));
    return !u_isalnum(c) && !u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK);
}

bool is_number(const text::Token& token) {
    return std::ranges::all_of(token.word, [](char c) { return c >= '0' && c <= '9'; });
}

// "Petak, 3. 10. 2003. godine", "19 December 2019", "2-3 minutes".
bool is_mostly_numbers(const Reading& reading) {
    const auto numbers = static_cast<std::size_t>(std::ranges::count_if(reading.words, is_number));
    return numbers >= 2 && numbers * 3 >= reading.words.size();
}

// "3. ", "a) ": a numbered heading below the title.
bool is_numbered(std::string_view line, const Reading& reading) {
    const text::Token& first = reading.words.front();
    if (!is_number(first) && text::count_code_points(first.word) > 1) return false;
    return first.end < line.size() && (line[first.end] == '.' || line[first.end] == ')');
}

bool is_address(std::string_view line) {
    return line.find("://") != std::string_view::npos || line.find("www.") != std::string_view::npos ||
           (line.find('@') != std::string_view::npos && line.find(' ') == std::string_view::npos);
}

bool is_garbled(std::string_view line) {
    return !text::is_valid_utf8(line) || line.find("\uFFFD") != std::string_view::npos;
}

bool ends_sentence(std::string_view line) { return line.ends_with('.') || line.ends_with(';') || line.ends_with(':'); }

// Cut at the last word that fits.
std::string clipped(std::string title) {
    if (text::count_code_points(title) <= longest_title) return title;
    std::size_t at = 0;
    for (std::size_t n = 0; n < longest_title - 1; ++n) text::next_code_point(title, at);
    const std::size_t space = title.rfind(' ', at);
    title.resize(space == std::string::npos ? at : space);
    return title + "…";
}

// Runs of white space as one blank.
std::string on_one_line(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    return result;
}

} // namespace

TitleGuesser::TitleGuesser(const TypeGuesser& types, const std::filesystem::path& folder) : types_(types) {
    read_data_file(folder, "title-words.json", [&](const Json& json) {
        for (const std::string phrase : json.at("issuers")) openings_.add(phrase, issuer);
        for (const std::string phrase : json.at("preambles")) openings_.add(phrase, preamble);
        for (const std::string word : json.at("enacting_words")) endings_.add(word, 0);
        for (const std::string word : json.at("links")) links_.add(word, 0);
        for (const std::string phrase : json.at("proclamations")) proclamations_.add(phrase, 0);
    });
}

std::string TitleGuesser::guess(const std::vector<std::string_view>& lines) const {
    const std::size_t end = std::min(lines.size(), lines_looked_at);
    std::string weak; // "Slovenia", "SARAJEVO", a proclamation: a title only if nothing better follows
    for (std::size_t i = 0; i < end; ++i) {
        if (!reads_like_heading(lines[i])) continue;
        std::string title(lines[i]);
        std::size_t next = i + 1;
        for (; next < std::min(lines.size(), i + most_lines_joined) && goes_on(lines[next - 1], lines[next]); ++next)
            title.append(" ").append(lines[next]);
        i = next - 1;
        const Reading reading(title);
        if (opens_otherwise(reading)) continue; // "UNITED / NATIONS" shows only now
        if (reading.words.size() > 1 && proclamations_.find(reading).empty()) return clipped(on_one_line(title));
        if (weak.empty() || Reading(weak).words.size() == 1) weak = clipped(on_one_line(title));
    }
    return weak;
}

bool TitleGuesser::reads_like_heading(std::string_view line) const {
    const Letters letters = letters_of(line);
    if (letters.all < least_letters || letters.all * 2 < text::count_code_points(line)) return false; // numbers, rules
    if (text::count_code_points(line) > longest_line || is_address(line) || is_garbled(line)) return false;
    if (starts_lower(line) || starts_with_sign(line)) return false;
    const Reading reading(line);
    if (opens_otherwise(reading)) return false;
    if (is_mostly_numbers(reading) && types_.guess(reading).empty()) return false;
    const auto endings = endings_.find(reading);
    if (!endings.empty() && endings.back().word + 1 == reading.words.size()) return false;
    return !ends_sentence(line) || types_.is_bare_name(reading);
}

// With a preamble, or with who issued it: "Ministry of Health", but not "Government Strategy".
bool TitleGuesser::opens_otherwise(const Reading& line) const {
    const auto openings = openings_.find(line);
    if (openings.empty() || openings.front().word != 0) return false;
    return openings.front().value == preamble || types_.guess(line).empty();
}

// A title is broken where a line is only the name of a type ("ZAKON / o zaštiti"), ends with a word that links, a
// hyphen or a comma, where the next line begins small, or where both are in capitals.
bool TitleGuesser::goes_on(std::string_view line, std::string_view next) const {
    if (text::count_code_points(next) > longest_line || is_address(next) || is_garbled(next)) return false;
    const Reading first(line), second(next);
    if (first.words.empty() || second.words.empty()) return false;
    const auto openings = openings_.find(second);
    if (is_numbered(next, second) || (!openings.empty() && openings.front().word == 0)) return false;
    if (types_.is_bare_name(first) && first.words.size() <= second.words.size() && !ends_sentence(next)) return true;
    if (line.ends_with('-') || line.ends_with(',') || starts_lower(next)) return true;
    const auto links = links_.find(first);
    if (!links.empty() && links.back().word + 1 == first.words.size()) return true;
    const Letters a = letters_of(line), b = letters_of(next);
    return a.all == a.upper && b.all == b.upper && b.all >= least_letters && !ends_sentence(line);
}

std::string title_from_file_name(std::string_view file_name) {
    std::string_view name = file_name.substr(file_name.find_last_of('/') + 1);
    const std::size_t dot = name.rfind('.');
    if (dot != std::string_view::npos && dot > 0 && name.size() - dot <= 6) name = name.substr(0, dot);
    std::string readable(name);
    for (std::size_t at; (at = readable.find("%20")) != std::string::npos;) readable.replace(at, 3, " ");
    std::ranges::replace_if(
        readable, [](char c) { return c == '_' || c == '-' || c == '+' || c == '.'; }, ' ');
    const std::string valid = text::to_valid_utf8(readable);
    readable = on_one_line(trimmed(valid));
    return clipped(readable.empty() ? std::string(file_name.empty() ? "?" : file_name) : readable);
}

} // namespace rc
