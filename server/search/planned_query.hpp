// What is found for the words of a request before any filter, page or order: all that depends on the words alone.
#pragma once
#include "server/search/plan.hpp"
#include "server/search/search.hpp"

#include <memory>

namespace rc::search {

struct PlannedQuery {
    Plan plan; // matched and weighed
    std::vector<Expansion> expanded;
    Warnings warnings;
    SharedSet all;           // documents with all of the words
    bool is_relaxed = false; // these are too few: the plan is for any of the words

    std::size_t bytes() const; // about what it takes in memory
};

// Kept with the state of the index: the next page, a filter or another order asks for the same words again.
std::shared_ptr<const PlannedQuery> planned_query(const std::string& words, const Expand& expand,
                                                  const Snapshot& snapshot, const Xapian::Database& database);

} // namespace rc::search
