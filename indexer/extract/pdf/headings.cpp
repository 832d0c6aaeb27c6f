#include "indexer/extract/pdf/headings.hpp"

#include "common/text/tokens.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extract/pdf/captions.hpp"
#include "indexer/extract/pdf/letters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace rc::pdf {
namespace {

constexpr std::size_t longest_heading = 240; // bytes
constexpr int most_lines = 4;
constexpr double clearly_bigger = 1.09; // times the body's type

bool begins_capital_or_number(std::string_view text) {
    std::size_t at = 0;
    const auto c = static_cast<UChar32>(text::next_code_point(text, at));
    return u_isupper(c) || u_isdigit(c);
}

// "Član 5.", "Article 12", "Чл. 7", "Madde 3": a capitalised word and a number, and nothing else.
bool is_article_number(std::string_view text) {
    while (text.ends_with('.')) text.remove_suffix(1);
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || space + 1 >= text.size() || text.size() > 24) return false;
    std::size_t at = 0;
    const auto first = static_cast<UChar32>(text::next_code_point(text, at));
    const std::string_view number = text.substr(space + 1);
    return u_isupper(first) && std::isdigit(static_cast<unsigned char>(number.front())) && number.size() <= 4 &&
           number.find_first_not_of("0123456789abcdđ") == std::string_view::npos;
}

// "Service 2022 2023": the head or a row of a table.
bool ends_in_figures(std::string_view text) {
    const auto begins_with_digit = [](std::string_view word) {
        return !word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0;
    };
    const std::size_t last = text.rfind(' ');
    if (last == std::string_view::npos || last == 0) return false;
    const std::size_t before = text.rfind(' ', last - 1);
    return before != std::string_view::npos && begins_with_digit(text.substr(last + 1)) &&
           begins_with_digit(text.substr(before + 1, last - before - 1));
}

// What a heading never is: a sentence, an item of a list, a row of a table, a number alone.
bool may_be_heading(std::string_view text, const Type& type) {
    if (text.empty() || text.size() > longest_heading || type.lines > most_lines || type.row) return false;
    for (std::string_view end : {".", ";", ",", ":", "…", "-"})
        if (text.ends_with(end)) return false;
    if (text.find("....") != std::string_view::npos || text.find(" | ") != std::string_view::npos) return false;
    if (ends_in_figures(text)) return false;
    return letters_of(text).all >= 3 && begins_capital_or_number(text);
}

std::vector<std::string_view> paragraphs_of(std::string_view text) {
    std::vector<std::string_view> paragraphs;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        paragraphs.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return paragraphs;
}

int half_points(double size) { return static_cast<int>(std::lround(size * 2)); }

// The type most of the text is set in.
struct Body {
    double size = 0;
    bool bold = false;
};

Body body_of(const std::vector<PageText>& pages) {
    std::map<int, std::size_t> bytes;
    std::size_t bold = 0, all = 0;
    for (const PageText& page : pages) {
        const std::vector<std::string_view> paragraphs = paragraphs_of(page.text);
        for (std::size_t i = 0; i < page.types.size(); ++i) {
            bytes[half_points(page.types[i].size)] += paragraphs[i].size();
            all += paragraphs[i].size();
            bold += page.types[i].bold ? paragraphs[i].size() : 0;
        }
    }
    const auto most =
        std::max_element(bytes.begin(), bytes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return {most == bytes.end() ? 0 : most->first / 2.0, 2 * bold > all};
}

struct Candidate {
    std::size_t page;
    std::uint32_t paragraph;
    int size; // half points; that of the body for all that are not bigger
    bool by_size;
    std::uint8_t level; // that the outline gives it; 0: none
};

// Letters and digits, folded: an outline may leave out what stands between them.
std::string bare(std::string_view text) {
    std::string out;
    for (const text::Token& token : text::tokenize(text)) out += token.word;
    return out;
}

// By page and paragraph. An entry may leave out the number in front of its heading.
using OutlineLevels = std::map<std::pair<std::size_t, std::uint32_t>, std::uint8_t>;

std::vector<std::string> bare_paragraphs(std::string_view text) {
    std::vector<std::string> out;
    for (const std::string_view paragraph : paragraphs_of(text))
        out.push_back(paragraph.size() > longest_heading ? std::string() : bare(paragraph));
    return out;
}

bool is_headed(const std::string& paragraph, const std::string& title) {
    return paragraph.ends_with(title) &&
           paragraph.find_first_not_of("0123456789ivx") >= paragraph.size() - title.size();
}

OutlineLevels levels_of(const std::vector<PageText>& pages, const std::vector<OutlineEntry>& outline) {
    constexpr std::size_t shortest = 4; // bytes; less would be found by chance
    OutlineLevels levels;
    std::map<std::uint32_t, std::vector<std::string>> paragraphs; // by page
    for (const OutlineEntry& entry : outline) {
        const std::string title = bare(entry.title);
        if (entry.page == 0 || entry.page > pages.size() || title.size() < shortest) continue;
        const auto [at, is_new] = paragraphs.try_emplace(entry.page);
        if (is_new) at->second = bare_paragraphs(pages[entry.page - 1].text);
        for (std::uint32_t i = 0; i < at->second.size(); ++i)
            if (is_headed(at->second[i], title) && levels.try_emplace({entry.page - 1, i}, entry.level).second) break;
    }
    return levels;
}

std::vector<Candidate> candidates_in(const std::vector<PageText>& pages, const Body& body,
                                     const OutlineLevels& levels) {
    std::vector<Candidate> found;
    std::size_t all = 0, by_weight = 0;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        const std::vector<std::string_view> paragraphs = paragraphs_of(pages[page].text);
        for (std::uint32_t i = 0; i < pages[page].types.size(); ++i, ++all) {
            const Type& type = pages[page].types[i];
            if (const auto listed = levels.find({page, i}); listed != levels.end()) {
                found.push_back({page, i, half_points(body.size), true, listed->second});
                continue;
            }
            const bool article = is_article_number(paragraphs[i]);
            if (is_caption(paragraphs[i])) continue;
            if (!article && !may_be_heading(paragraphs[i], type)) continue;
            const Letters letters = letters_of(paragraphs[i]);
            const bool bigger = type.size >= clearly_bigger * body.size;
            const bool capitals = letters.all >= 5 && letters.capital == letters.all;
            if (!bigger && !article && !capitals && !(type.bold && !body.bold)) continue;
            found.push_back({page, i, half_points(bigger ? type.size : body.size), bigger, 0});
            by_weight += bigger ? 0 : 1;
        }
    }
    if (2 * by_weight > all) std::erase_if(found, [](const Candidate& c) { return !c.by_size; });
    return found;
}

} // namespace

std::vector<std::vector<Heading>> headings_of(const std::vector<PageText>& pages,
                                              const std::vector<OutlineEntry>& outline) {
    const std::vector<Candidate> found = candidates_in(pages, body_of(pages), levels_of(pages, outline));
    std::set<int, std::greater<>> sizes;
    for (const Candidate& candidate : found)
        if (candidate.level == 0) sizes.insert(candidate.size);
    std::vector<std::vector<Heading>> headings(pages.size());
    for (const Candidate& candidate : found) {
        const auto rank =
            candidate.level > 0 ? candidate.level : std::distance(sizes.begin(), sizes.find(candidate.size)) + 1;
        const auto level = static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(rank, deepest_heading));
        headings[candidate.page].push_back({candidate.paragraph, level});
    }
    return headings;
}

} // namespace rc::pdf
