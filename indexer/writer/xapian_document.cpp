#include "indexer/writer/xapian_document.hpp"

#include "common/index/schema.hpp"
#include "common/index/stored_document.hpp"
#include "common/text/fold.hpp"
#include "common/text/language_identification.hpp"
#include "common/text/stem.hpp"
#include "common/text/tokens.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace rc {
namespace {

constexpr unsigned gap_between_values = 100; // so that no phrase runs from one author into the next
constexpr std::size_t longest_sort_key = 200;

// Positions of one stretch of text: [next, end). Behind the end, words have no position.
struct Span {
    unsigned next;
    unsigned end;
};

class TermWriter {
public:
    TermWriter(Xapian::Document& document, text::Group group, const Concepts* concepts)
        : document_(document), group_(group), concepts_(concepts) {}

    void set_group(text::Group group) { group_ = group; }

    // Posts every word, its stem and the concepts it belongs to: bare, words with `prefix` too where there is one.
    void add_words(std::string_view words, const std::string& prefix, unsigned weight, Span& span) {
        const std::vector<text::Token> tokens = text::tokenize(words);
        if (concepts_) add_concepts(words, tokens, weight, span);
        for (const text::Token& token : tokens) {
            const std::string stem = text::stem_term(group_, token.word);
            post(token.word, weight, span);
            if (!stem.empty()) post(stem, weight, span);
            if (!prefix.empty()) {
                post(prefix + token.word, weight, span);
                if (!stem.empty()) post(prefix + stem, weight, span);
            }
            if (span.next < span.end) ++span.next;
        }
    }

private:
    // At every word of the label, so that all of it can be marked; counted once.
    void add_concepts(std::string_view words, const std::vector<text::Token>& tokens, unsigned weight, Span span) {
        const unsigned base = span.next;
        for (const ConceptMatch& match : concepts_->matcher.in_text(group_, words, tokens))
            for (const std::uint32_t number : match.concepts)
                for (std::uint32_t at = match.first; at < match.last; ++at) {
                    span.next = std::min(base + at, span.end);
                    post(index::concept_term(concepts_->thesaurus.concepts()[number].id),
                         at == match.first ? weight : 0, span);
                }
    }

    void post(const std::string& term, unsigned weight, const Span& span) {
        if (span.next < span.end)
            document_.add_posting(term, span.next, weight);
        else
            document_.add_term(term, weight);
    }

    Xapian::Document& document_;
    text::Group group_;
    const Concepts* concepts_;
};

Span span_of(FieldId field) {
    if (field == FieldId::title) return {0, index::author_position};
    if (field == FieldId::author) return {index::author_position, index::abstract_position};
    return {index::abstract_position, index::page_stride};
}

void add_words_field(TermWriter& terms, const Field& f, const Description& description) {
    Span span = span_of(f.id);
    for (const std::string& value : description.all(f.id)) {
        terms.add_words(value, std::string(f.prefix), f.weight, span);
        span.next = std::min(span.next + gap_between_values, span.end);
    }
}

// Paragraph by paragraph where there are headings: their words weigh more, and are found as a field too.
void add_page(TermWriter& terms, const Page& page, Span& span) {
    std::string_view rest = page.text;
    std::uint32_t paragraph = 0; // that `rest` begins with
    const auto take = [&](std::uint32_t until) {
        const std::string_view from = rest;
        for (; paragraph < until && !rest.empty(); ++paragraph)
            rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
        return from.substr(0, from.size() - rest.size());
    };
    const Field& heading_field = field(FieldId::heading);
    for (const Heading& heading : page.headings) {
        terms.add_words(take(heading.paragraph), "", 1, span);
        terms.add_words(take(heading.paragraph + 1), std::string(heading_field.prefix), heading_field.weight, span);
    }
    terms.add_words(rest, "", 1, span);
}

// Words, stems and concepts of all pages, each page in its own language. Returns the languages that are not the
// document's, for index::page_groups_slot.
std::string add_pages(TermWriter& terms, const std::vector<Page>& pages, text::Group of_document) {
    std::string other_groups;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::size_t number = i + 1;
        Span span{0, 0}; // past the last page that positions can tell: words only
        if (number <= index::last_page) {
            span.next = static_cast<unsigned>(number) * index::page_stride;
            span.end = span.next + index::page_stride;
        }
        const text::Group group = text::group_of_page(pages[i].text, of_document);
        const char code = index::group_code(group);
        if (group != of_document && other_groups.find(code) == std::string::npos) other_groups += code;
        terms.set_group(group);
        add_page(terms, pages[i], span);
    }
    return other_groups;
}

void add_fields(Xapian::Document& out, TermWriter& terms, const Description& description) {
    for (const Field& f : fields) {
        if (f.match == Match::words) add_words_field(terms, f, description);
        if (f.match == Match::code && !f.prefix.empty())
            for (const std::string& value : description.all(f.id)) out.add_boolean_term(index::code_term(f, value));
        if (f.slot != no_slot && description.has(f.id))
            out.add_value(f.slot, index::join_values(description.all(f.id)));
    }
}

std::string twelve_digits(std::int64_t revision) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%012lld", static_cast<long long>(revision));
    return text.data();
}

} // namespace

Xapian::Document xapian_document(const CatalogueDocument& document, const std::vector<Page>& pages,
                                 const Concepts* concepts) {
    Description description = document.description;
    set_derived_fields(description, document.added);

    Xapian::Document out;
    const text::Group group = text::group_of(description.first(FieldId::language));
    TermWriter terms(out, group, concepts);
    add_fields(out, terms, description);
    if (const std::string others = add_pages(terms, pages, group); !others.empty())
        out.add_value(index::page_groups_slot, others);
    out.add_boolean_term(index::id_term(document.id));
    const std::string sort_key = text::fold(description.first(FieldId::title));
    out.add_value(index::title_sort_slot, std::string(text::clip_bytes(sort_key, longest_sort_key)));
    out.add_value(index::revision_slot, twelve_digits(document.revision));
    if (document.family != 0) out.add_value(index::family_slot, std::to_string(document.family));
    const std::string media_type = document.file_name.empty() ? "" : document.media_type;
    out.set_data(index::encode({document.id, media_type, description, document.pages}, pages));
    return out;
}

} // namespace rc
