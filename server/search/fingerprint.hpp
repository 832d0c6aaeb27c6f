// What names one state of a result list, so that it can be compared with a later one.
#pragma once
#include "server/search/search.hpp"
#include "server/search/snapshot.hpp"

namespace rc::search {

// Lets StaleSnapshot and Xapian's exceptions through.
Fingerprint fingerprint(const Request& request, std::int64_t since_revision, const Snapshot& snapshot,
                        const Xapian::Database& database);

} // namespace rc::search
