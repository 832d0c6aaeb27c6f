// A closer look at the first places of a ranking, by where the words stand.
#pragma once
#include "server/search/ranking.hpp"

#include <span>

namespace rc::search {

// Raises the scores of `ranked` by what positions tell, and sorts them anew; never lowers one. `plan` must have been
// weighed.
//
//   passage    The best stretch of some 400 words of one page, scored as if it were a document: a chapter of a long
//              report is found like a note on the same matter (Callan, Passage-level evidence in document retrieval,
//              SIGIR 1994; Bendersky and Kurland, Utilizing passage-based language models, ECIR 2008).
//   nearness   Words that were typed one after the other and stand close together (Metzler and Croft, A Markov random
//              field model for term dependencies, SIGIR 2005: unordered windows of 8).
void look_again(std::span<Ranked> ranked, const Plan& plan, const Snapshot& snapshot, const Xapian::Database& database);

} // namespace rc::search
