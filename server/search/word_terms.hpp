// The terms of the index that stand for one word or wildcard of a query.
#pragma once
#include "server/search/plan.hpp"

#include <set>
#include <string>
#include <vector>

namespace rc::search {

// A word: itself, and if it may be inflected its stem in each of the groups of languages.
PlannedWord word_terms(const Node& word, const std::vector<text::Group>& groups, const Snapshot& snapshot,
                       const Xapian::Database& database);

// A concept of the thesaurus: the one term it is posted as.
PlannedWord concept_terms(const Node& item, const Snapshot& snapshot, const Xapian::Database& database);

// The concepts `narrower` than one that is asked for, as one word that stands for it.
PlannedWord narrower_terms(const PlannedWord& item, const std::vector<std::string>& narrower, const Snapshot& snapshot,
                           const Xapian::Database& database);

// A wildcard: the most frequent terms that fit, at most `most_wildcard_terms`; a warning says if there are more.
PlannedWord wildcard_terms(const Node& wildcard, const Xapian::Database& database, Warnings& warnings);

inline constexpr std::size_t most_wildcard_terms = 100;

// The folded beginning of a word in every way that terms may have it: they carry the spelling British and American
// share, so behind "decriminaliz" and "colour" stand other terms. Pure.
std::set<std::string> spellings_of_beginning(const std::string& beginning);

// True if `text` fits the pattern: '*' for any characters, '?' for one.
bool fits_wildcard(std::string_view pattern, std::string_view text);

} // namespace rc::search
