// Which documents of a set come first.
#pragma once
#include "server/search/freshness.hpp"
#include "server/search/plan.hpp"

#include <cstdint>
#include <vector>

namespace rc::search {

struct Ranked {
    std::uint32_t document = 0;
    double score = 0;
};

// Higher scores first, equal ones by document number: a total order.
bool is_before(const Ranked& a, const Ranked& b);

// The places [offset, offset + size) of the documents `within` by BM25 (Robertson and Zaragoza, The Probabilistic
// Relevance Framework, 2009), the first hundred looked at again (second_look.hpp) and, for a question, ordered by what
// the best have in common (feedback.hpp). Our own sum over the posting lists,
// as the set is known by then: Xapian's matcher would compare every form of a word as a word of its own. `plan` must
// have been matched and have words; it is weighed. Equal scores go by document number. With
// `freshness`, every score counts by its share.
std::vector<Ranked> rank(const Plan& plan, const Bitmap& within, const Snapshot& snapshot,
                         const Xapian::Database& database, std::uint32_t offset, std::uint32_t size,
                         const Freshness* freshness = nullptr);

} // namespace rc::search
