// A search that others can repeat: what was asked, what was searched, what was found when, and what has changed since.
#pragma once
#include "server/handlers/search_call.hpp"
#include "server/handlers/services.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rc::handlers {

// One state of a result list, as an address carries it.
struct ListState {
    std::string date;             // of the search; ISO 8601, UTC, seconds
    std::uint64_t generation = 0; // of the index
    std::int64_t revision = 0;    // of the catalogue
    std::uint32_t count = 0;
    std::string digest; // search::Fingerprint::digest
};

// What can be said of the difference without the older list itself.
struct ListChanges {
    bool same = false;                      // the same documents in the same order
    std::vector<CatalogueDocument> added;   // here since, and in the list now
    std::vector<CatalogueDocument> changed; // here before, changed since, and in the list now
    std::uint32_t left = 0;                 // so many at least are in the list no more
};

struct SearchMethod {
    SearchCall call;
    search::Result about; // hits and facets are empty
    ListState now;
    std::optional<ListState> then;      // what the address carries
    std::optional<ListChanges> changes; // since then

    // The parameters of an address that pins the list as it is now.
    http::NamedValues pinned() const;
};

// Reads the parameters of the result list and, all of them or none, `date`, `generation`, `revision`, `count` and
// `digest`. Throws http::ParameterErrors.
SearchMethod read_search_method(const http::Request& request, const Services& services);

} // namespace rc::handlers
