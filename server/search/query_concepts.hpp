// Adds the concepts of the thesaurus to a query: words that are a label in any language also find what the other labels
// find, at a lower weight.
#pragma once
#include "common/thesaurus/concepts.hpp"
#include "server/search/query.hpp"
#include "server/search/romanisation.hpp"

#include <functional>
#include <string_view>

namespace rc::search {

// The tree with each run of bare words that is a label replaced by "these words OR the concept", longest label first.
// Words in quotes, in a field or behind a minus stay what they are. `is_used` says whether a concept is
// to be searched: any document has it, and nobody has left it out. Pure.
Node with_concepts(const Node& root, const Concepts& concepts, const std::function<bool(std::string_view id)>& is_used);

// What the typed words ask for: parsed, read in other scripts unless `vocabulary` is null, without stop words, and with
// concepts unless `concepts` is null. The one way from words to a query, so that a search and the marks on a page mean
// the same.
Query understood(std::string_view typed, const Vocabulary* vocabulary, const Concepts* concepts,
                 const std::function<bool(std::string_view id)>& is_used);

} // namespace rc::search
