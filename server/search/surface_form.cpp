#include "server/search/surface_form.hpp"

#include "common/index/schema.hpp"
#include "common/index/stored_document.hpp"
#include "common/text/code_points.hpp"
#include "common/text/tokens.hpp"
#include "common/text/utf8.hpp"
#include "server/search/script.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unicode/uchar.h>
#include <xapian.h>

namespace rc::search {
namespace {

// "Narkotička" at the beginning of a sentence is the same spelling, "UNAIDS" is one of its own.
std::string in_small_letters(std::string_view word) {
    std::string small;
    int capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = text::next_code_point(word, at);
        capitals += text::is_capital(c);
        text::append_utf8(small, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    }
    return capitals > 1 ? std::string(word) : small;
}

// The text that a position points into, and its first position. Nothing for authors.
std::optional<std::pair<std::string, std::uint32_t>> text_at(std::uint32_t position,
                                                             const index::StoredDocument& document) {
    const std::uint32_t page = position / index::page_stride;
    const Description& description = document.header().description;
    if (page > document.page_count()) return std::nullopt;
    if (page > 0) return std::pair(document.text(page), page * index::page_stride);
    if (position < index::author_position) return std::pair(description.first(FieldId::title), 0u);
    if (position < index::abstract_position) return std::nullopt;
    return std::pair(description.first(FieldId::abstract), index::abstract_position);
}

std::optional<std::string> written_in(std::uint32_t document, const std::string& term,
                                      const Xapian::Database& database) {
    const auto end = database.positionlist_end(document, term);
    const auto first = database.positionlist_begin(document, term);
    if (first == end) return std::nullopt;
    const index::StoredDocument record(database.get_document(document, Xapian::DOC_ASSUME_VALID).get_data());
    const auto found = text_at(*first, record);
    if (!found) return std::nullopt;
    const auto& [text, base] = *found;
    const std::vector<text::Token> tokens = text::tokenize(text);
    const std::size_t number = *first - base;
    if (number >= tokens.size() || tokens[number].word != term) return std::nullopt; // made from another text
    return in_small_letters(
        std::string_view(text).substr(tokens[number].begin, tokens[number].end - tokens[number].begin));
}

} // namespace

std::string surface_form(const std::string& term, std::string_view like, const Bitmap& among, std::uint32_t documents,
                         const Xapian::Database& database) {
    const Script script = script_of(like);
    std::map<std::string, std::uint32_t> counts;
    const auto end = database.postlist_end(term);
    for (auto it = database.postlist_begin(term); it != end && documents > 0; ++it) {
        if (!among.contains(*it)) continue;
        --documents;
        if (const auto written = written_in(*it, term, database)) ++counts[*written];
    }
    const auto rank = [&](const auto& entry) { return std::pair(script_of(entry.first) == script, entry.second); };
    const auto best = std::ranges::max_element(counts, {}, rank);
    return best == counts.end() ? term : best->first;
}

} // namespace rc::search
