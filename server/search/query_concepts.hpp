// Adds the concepts of the thesaurus to a query: words that are a label in any language also find what the other labels
// find, at a lower weight.
#pragma once
#include "common/thesaurus/concepts.hpp"
#include "server/search/query.hpp"
#include "server/search/romanisation.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rc::search {

// Ids of the concepts that are searched for one that the words name; none if it is not to be searched
// (used_concepts.hpp).
using SearchedConcepts = std::function<std::vector<std::string>(const Concept& named)>;

// The tree with each run of bare words that is a label replaced by "these words OR the concept", longest label first.
// The words of a label are labels too where they can be. Words in quotes, in a field or behind a minus stay what they
// are. Pure.
Node with_concepts(const Node& root, const Concepts& concepts, const SearchedConcepts& searched);

// What the typed words ask for: parsed, read in other scripts unless `vocabulary` is null, without stop words, and with
// concepts unless `concepts` is null. The one way from words to a query, so that a search and the marks on a page mean
// the same.
Query understood(std::string_view typed, const Vocabulary* vocabulary, const Concepts* concepts,
                 const SearchedConcepts& searched);

} // namespace rc::search
