// One search over one state of the index, step by step: read the query, find its terms, compute the set, filter, count,
// order, show.
#pragma once
#include "server/search/search.hpp"
#include "server/search/snapshot.hpp"

namespace rc::search {

// Throws Error{bad_request} for a date that is none; lets StaleSnapshot and Xapian's exceptions through.
Result answer(const Request& request, const Snapshot& snapshot, const Xapian::Database& database);

// The whole list; the same promises.
ResultList list(const Request& request, const Snapshot& snapshot, const Xapian::Database& database);

} // namespace rc::search
