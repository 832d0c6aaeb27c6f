// Ranking by Xapian, with its own short cuts: it scores only what may still reach the asked places.
#pragma once
#include "server/search/plan.hpp"

#include <cstdint>
#include <vector>

namespace rc::search {

struct Ranked {
    std::uint32_t document = 0;
    double score = 0;
};

// The places [offset, offset + size) of the matching documents by BM25 (Robertson & Zaragoza, The Probabilistic
// Relevance Framework, 2009). `plan` must have been matched and have words. `within`: only documents of this set; null
// for all that match. Equal scores go by document number.
std::vector<Ranked> rank(const Plan& plan, const SharedSet& within, const Xapian::Database& database,
                         std::uint32_t offset, std::uint32_t size);

} // namespace rc::search
