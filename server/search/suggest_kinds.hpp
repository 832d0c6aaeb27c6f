// The kinds of completions, each from its own source. All look at one state of the index only.
#pragma once
#include "server/search/suggest.hpp"
#include "server/search/typed_words.hpp"

namespace rc::search {

struct Suggesting {
    const SuggestRequest& request;
    const TypedWords& typed;
    const Snapshot& snapshot;
    const Xapian::Database& database;
};

std::vector<Suggestion> suggest_concepts(const Suggesting& given);
std::vector<Suggestion> suggest_titles(const Suggesting& given);
std::vector<Suggestion> suggest_publishers(const Suggesting& given);
// The typed text with its last word completed, in the spelling of documents that have all the words.
std::vector<Suggestion> suggest_words(const Suggesting& given);

} // namespace rc::search
