#include "server/search/passages.hpp"

#include "common/index/schema.hpp"
#include "common/index/stored_document.hpp"
#include "common/text/tokens.hpp"
#include "common/text/utf8.hpp"
#include "server/search/excerpt.hpp"
#include "server/search/why.hpp"
#include "server/search/windows.hpp"

#include <algorithm>
#include <span>

namespace rc::search {
namespace {

// More words than an excerpt can hold behind the last one that must be shown.
constexpr std::uint32_t words_in_excerpt = 160;

// The words of a text up to number `last` and an excerpt's worth beyond. Line by line, as most pages need not be read
// to their end; words never cross a line.
std::vector<text::Token> tokens_until(std::string_view text, std::uint32_t last) {
    std::vector<text::Token> out;
    for (std::size_t at = 0; at < text.size() && out.size() <= last + words_in_excerpt;) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        for (text::Token& token : text::tokenize(text.substr(at, end - at))) {
            token.begin += static_cast<std::uint32_t>(at);
            token.end += static_cast<std::uint32_t>(at);
            out.push_back(std::move(token));
        }
        at = end;
    }
    return out;
}

// A text that positions point into: a page, the abstract or the title.
struct Source {
    std::uint32_t page; // 0: the description
    std::uint32_t base; // position of its first word
    std::string text;
};

Source source_of(std::uint32_t position, const index::StoredDocument& document, const Description& description) {
    const std::uint32_t page = position / index::page_stride;
    if (page > 0) return {page, page * index::page_stride, document.text(page)};
    return {0, index::abstract_position, description.first(FieldId::abstract)};
}

// Line breaks stay: a heading or a cell of a table is not the beginning of the next sentence.
std::string readable(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 0 && c < ' ' && c != '\n') c = ' ';
    return out;
}

std::span<const Place> places_between(const std::vector<Place>& places, std::uint32_t first, std::uint32_t end) {
    const auto before = [](const Place& place, std::uint32_t position) { return place.position < position; };
    const auto low = std::lower_bound(places.begin(), places.end(), first, before);
    return {low, std::lower_bound(low, places.end(), end, before)};
}

class PassageMaker {
public:
    PassageMaker(Hit& hit, const index::StoredDocument& document, const std::vector<Place>& places,
                 const Wanted& wanted)
        : hit_(hit), document_(document), places_(places), wanted_(wanted) {}

    void add(const Window& window) {
        const Source source = source_of(window.first, document_, hit_.description);
        const auto tokens = tokens_until(source.text, window.last - source.base);
        if (window.last - source.base >= tokens.size()) return; // an index made from another text
        const Excerpt excerpt = excerpt_around(source.text, tokens[window.first - source.base].begin,
                                               tokens[window.last - source.base].end);
        Passage passage = passage_of(source, excerpt);
        mark(passage, source, excerpt, tokens);
        hit_.passages.push_back(std::move(passage));
    }

    // For documents that were found by their title alone, or without words.
    void add_beginning() {
        Source source = source_of(index::abstract_position, document_, hit_.description);
        for (std::uint32_t page = 1; source.text.empty() && page <= document_.page_count(); ++page)
            source = source_of(page * index::page_stride, document_, hit_.description);
        if (source.text.empty()) return;
        hit_.passages.push_back(passage_of(source, excerpt_around(source.text, 0, 0)));
    }

    void explain_title() {
        const auto in_title = places_between(places_, 0, index::author_position);
        if (in_title.empty()) return;
        const std::string& title = hit_.description.first(FieldId::title);
        const auto tokens = text::tokenize(title);
        for (const Place& place : in_title)
            if (place.position < tokens.size()) explain(place, {0, 0, title}, tokens);
    }

private:
    Passage passage_of(const Source& source, const Excerpt& excerpt) const {
        Passage passage;
        passage.page = std::max(source.page, 1u);
        if (source.page > 0) passage.label = document_.label(source.page);
        passage.text = readable(std::string_view(source.text).substr(excerpt.begin, excerpt.end - excerpt.begin));
        return passage;
    }

    void mark(Passage& passage, const Source& source, const Excerpt& excerpt, const std::vector<text::Token>& tokens) {
        std::size_t byte = excerpt.begin;
        std::uint32_t point = 0;
        const auto point_at = [&](std::size_t target) {
            point += static_cast<std::uint32_t>(
                text::count_code_points(std::string_view(source.text).substr(byte, target - byte)));
            byte = target;
            return point;
        };
        const auto end = source.base + static_cast<std::uint32_t>(tokens.size());
        for (const Place& place : places_between(places_, source.base, end)) {
            const text::Token& token = tokens[place.position - source.base];
            if (token.begin < byte || token.end > excerpt.end) continue; // outside, or marked already
            const std::uint32_t begin = point_at(token.begin);
            passage.ranges.push_back({begin, point_at(token.end)});
            explain(place, source, tokens);
        }
    }

    // A label of several words is one reason: that of its first word.
    void explain(const Place& place, const Source& source, const std::vector<text::Token>& tokens) {
        std::uint32_t last = place.position - source.base;
        if (place.form == Form::concept_) {
            if (place.position > source.base && has_place(place.word, place.position - 1)) return;
            while (last + 1 < tokens.size() && has_place(place.word, source.base + last + 1)) ++last;
        }
        const std::uint32_t begin = tokens[place.position - source.base].begin;
        add_why(hit_.why, *wanted_.words[place.word].word, place.form,
                std::string_view(source.text).substr(begin, tokens[last].end - begin));
    }

    bool has_place(std::uint16_t word, std::uint32_t position) const {
        const auto there = places_between(places_, position, position + 1);
        return std::any_of(there.begin(), there.end(), [&](const Place& place) { return place.word == word; });
    }

    Hit& hit_;
    const index::StoredDocument& document_;
    const std::vector<Place>& places_;
    const Wanted& wanted_;
};

} // namespace

void add_passages(Hit& hit, const index::StoredDocument& document, const std::vector<Place>& places,
                  const Wanted& wanted, std::uint32_t count) {
    PassageMaker maker(hit, document, places, wanted);
    maker.explain_title();
    for (const Window& window : best_windows(places, wanted, count)) maker.add(window);
    if (hit.passages.empty() && count > 0) maker.add_beginning();
}

} // namespace rc::search
