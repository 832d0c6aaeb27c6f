// Exact facet counts over a set of documents, and filters by facet.
#pragma once
#include "server/search/columns.hpp"
#include "server/search/search.hpp"

#include <cstdint>
#include <vector>

namespace rc::search {

struct ValueCounts {
    std::vector<std::uint32_t> by_value; // by value number
    std::uint32_t missing = 0;           // documents without a value
};

// Counts several columns over one set in one pass. `members` is set.count(); the set must be part of `live`.
std::vector<ValueCounts> count_values(const Columns& columns, const std::vector<const FacetColumn*>& counted,
                                      const Bitmap& set, std::uint32_t members, const Bitmap& live);

// The documents that a filter lets through.
Bitmap filtered(const Columns& columns, const FacetColumn& column, const FacetFilter& filter, const Bitmap& live);

// The counts as they are shown: sorted, cut to `size` values, the selected ones always there (also with count 0).
Facet list_values(const FacetColumn& column, const ValueCounts& counts, const FacetFilter& filter, std::uint32_t size);

} // namespace rc::search
