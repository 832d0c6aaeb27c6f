// What the best answers to a question have in common, used to order the others.
#pragma once
#include "server/search/ranking.hpp"

#include <span>

namespace rc::search {

// Blind relevance feedback that orders and never finds: raises the scores of `ranked`, which must be in order, by how
// much each has of the terms and concepts that are significant in the first twenty, and sorts them anew. Every document
// stays one that has the words that were typed (Rocchio's method, without its expansion of the query; Lavrenko and
// Croft, Relevance-based language models, SIGIR 2001). For questions: what the best documents for a word or two share
// besides may be anything, their language or their country.
void weigh_by_feedback(std::span<Ranked> ranked, const Snapshot& snapshot, const Xapian::Database& database);

} // namespace rc::search
