// Relevance that prefers newer documents, for who asks for it.
#pragma once
#include "server/search/columns.hpp"

#include <cstdint>
#include <vector>

namespace rc::search {

// The share of its score that a document keeps: all of it in the newest year of the index, less with every year before,
// never under a half, so that what fits far better stays in front (an exponential prior, Li and Croft, Time-based
// language models, CIKM 2003). Counted from the index, not from today: the same index gives the same list. Documents
// without a date keep the middle. Refers to the columns. Safe from any thread.
class Freshness {
public:
    explicit Freshness(const Columns& columns);
    double share(std::uint32_t document) const { return shares_[columns_.combination(years_, document)]; }

private:
    const Columns& columns_;
    const FacetColumn& years_;
    std::vector<double> shares_; // by combination
};

} // namespace rc::search
