#include "server/search/document_words.hpp"

#include "common/index/schema.hpp"
#include "common/text/utf8.hpp"

#include <unicode/uchar.h>
#include <xapian.h>

namespace rc::search {
namespace {

constexpr int places_looked_at = 4;

std::uint32_t base_of(std::uint32_t position) {
    if (position >= index::page_stride) return position / index::page_stride * index::page_stride;
    return position >= index::abstract_position ? index::abstract_position : 0;
}

bool begins_small(std::string_view word) {
    std::size_t at = 0;
    return u_isULowercase(static_cast<UChar32>(text::next_code_point(word, at)));
}

} // namespace

DocumentWords::DocumentWords(std::uint32_t document, const Xapian::Database& database)
    : document_(document), database_(database),
      record_(database.get_document(document, Xapian::DOC_ASSUME_VALID).get_data()) {}

const DocumentWords::Text& DocumentWords::text_at(std::uint32_t position) {
    const std::uint32_t base = base_of(position), page = base / index::page_stride;
    const auto [place, fresh] = texts_.try_emplace(base);
    if (fresh) {
        const Description& description = record_.header().description;
        if (page > 0)
            place->second.text = page <= record_.page_count() ? record_.text(page) : "";
        else
            place->second.text = description.first(base == 0 ? FieldId::title : FieldId::abstract);
        place->second.tokens = text::tokenize(place->second.text);
    }
    return place->second;
}

std::string DocumentWords::word_at(std::uint32_t position) {
    if (position >= index::author_position && position < index::abstract_position) return {}; // names of people
    const Text& found = text_at(position);
    const std::size_t number = position - base_of(position);
    if (number >= found.tokens.size()) return {};
    return found.text.substr(found.tokens[number].begin, found.tokens[number].end - found.tokens[number].begin);
}

std::string DocumentWords::written(const std::string& term) {
    std::string first;
    const auto end = database_.positionlist_end(document_, term);
    auto it = database_.positionlist_begin(document_, term);
    for (int looked_at = 0; it != end && looked_at < places_looked_at; ++it, ++looked_at) {
        const std::string word = word_at(*it);
        if (word.empty()) continue;
        if (begins_small(word)) return word;
        if (first.empty()) first = word;
    }
    return first;
}

} // namespace rc::search
