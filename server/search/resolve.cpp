#include "common/index/schema.hpp"
#include "common/text/fold.hpp"
#include "server/search/plan.hpp"
#include "server/search/query_words.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/word_terms.hpp"

#include <algorithm>
#include <optional>
#include <xapian.h>

namespace rc::search {
namespace {

using Kind = Node::Kind;

class Resolver {
public:
    Resolver(const Snapshot& snapshot, const Xapian::Database& database, const ResolveOptions& options,
             Warnings& warnings)
        : snapshot_(snapshot), database_(database), options_(options), warnings_(warnings) {}

    Plan resolve(const Node& node) {
        Plan plan;
        plan.kind = node.kind;
        plan.is_hyphenated = is_hyphenated(node);
        plan.distance = node.distance;
        switch (node.kind) {
        case Kind::word:
        case Kind::wildcard:
            plan.words.push_back(word(node));
            break;
        case Kind::phrase:
        case Kind::near:
            for (const Node& child : node.children) plan.words.push_back(word(child));
            break;
        case Kind::concept_:
            plan.words.push_back(concept_terms(node, snapshot_, database_));
            break;
        case Kind::value:
            return value(node);
        case Kind::range:
            return range(node);
        case Kind::everything:
            plan.set = snapshot_.live;
            break;
        case Kind::conjunction:
        case Kind::disjunction:
        case Kind::negation:
            for (const Node& child : node.children) plan.parts.push_back(resolve(child));
        }
        return plan;
    }

private:
    PlannedWord word(const Node& node) {
        return node.kind == Kind::wildcard ? wildcard_terms(node, database_, warnings_)
                                           : word_terms(node, groups(), snapshot_, database_);
    }

    const std::vector<text::Group>& groups() const {
        static const std::vector<text::Group> none;
        return options_.inflections ? snapshot_.groups : none;
    }

    Plan value(const Node& node) {
        if (auto set = node.field->facet ? facet_documents(node) : term_documents(node)) {
            Plan plan;
            plan.kind = Kind::value;
            plan.set = std::move(set);
            return plan;
        }
        warnings_.push_back({"unknown-value", {{"field", std::string(node.field->name)}, {"value", node.text}}});
        return as_words(node.text);
    }

    Plan as_words(const std::string& text) {
        QueryWords found = query_words(text);
        Node words;
        words.kind = Kind::conjunction;
        words.children = std::move(found.words);
        return resolve(words);
    }

    // Null if the value is unknown. People write codes in any case, labels in any language, names in any spelling.
    SharedSet facet_documents(const Node& node) {
        const FacetColumn& column = snapshot_.columns.of(node.field->id);
        const auto code = snapshot_.taxonomy->resolve(node.field->id, node.text);
        const std::string folded = text::fold(node.text);
        std::vector<bool> wanted_values(column.values.size());
        bool known = code.has_value();
        for (std::size_t i = 0; i < column.values.size(); ++i) {
            wanted_values[i] = code ? column.values[i] == *code : text::fold(column.values[i]) == folded;
            known = known || wanted_values[i];
        }
        return known ? documents_with(column, wanted_values) : nullptr;
    }

    SharedSet documents_with(const FacetColumn& column, const std::vector<bool>& wanted_values) {
        std::vector<bool> wanted(column.combination_count());
        for (std::uint32_t c = 0; c < column.combination_count(); ++c)
            for (const std::uint32_t number : column.values_of(c)) wanted[c] = wanted[c] || wanted_values[number];
        return std::make_shared<const Bitmap>(snapshot_.columns.select(column, wanted, *snapshot_.live));
    }

    SharedSet term_documents(const Node& node) {
        const std::string term = index::code_term(*node.field, node.text);
        if (snapshot_.counts.documents_with(term, database_) == 0) return nullptr;
        Bitmap out(snapshot_.size);
        for (auto it = database_.postlist_begin(term); it != database_.postlist_end(term); ++it) out.insert(*it);
        return std::make_shared<const Bitmap>(std::move(out));
    }

    Plan range(const Node& node) {
        Plan plan;
        plan.kind = Kind::range;
        plan.set = node.field->match == Match::range ? date_range(node) : facet_range(node);
        return plan;
    }

    SharedSet date_range(const Node& node) {
        const auto& dates = node.field->id == FieldId::added ? snapshot_.added : snapshot_.published;
        const DateSpan wanted = parse_date_range(node.text, node.to).value_or(DateSpan{});
        Bitmap out(snapshot_.size);
        snapshot_.live->each([&](std::uint32_t document) {
            if (dates[document].overlaps(wanted)) out.insert(document);
        });
        return std::make_shared<const Bitmap>(std::move(out));
    }

    SharedSet facet_range(const Node& node) {
        const FacetColumn& column = snapshot_.columns.of(node.field->id);
        std::vector<bool> wanted(column.values.size());
        for (std::size_t i = 0; i < column.values.size(); ++i)
            wanted[i] = column.values[i] >= node.text && (node.to.empty() || column.values[i] <= node.to);
        return documents_with(column, wanted);
    }

    const Snapshot& snapshot_;
    const Xapian::Database& database_;
    const ResolveOptions& options_;
    Warnings& warnings_;
};

} // namespace

Plan resolve(const Node& node, const Snapshot& snapshot, const Xapian::Database& database,
             const ResolveOptions& options, Warnings& warnings) {
    return Resolver(snapshot, database, options, warnings).resolve(node);
}

} // namespace rc::search
