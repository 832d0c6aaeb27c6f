// Atom (RFC 4287): a result list to follow.
#pragma once
#include "common/citation/record.hpp"

namespace rc::citation {

struct Feed {
    std::string id; // absolute, the same for ever
    std::string title, subtitle;
    std::string updated;         // ISO 8601, UTC
    std::string self, alternate; // the feed, and the page that shows the same
    std::string next, first;     // further entries (RFC 5005); empty: none
    std::size_t total = 0;       // entries of the whole list
};

// The whole document. Entries are named by their addresses, which name an edition for ever.
std::string atom(const Feed& feed, const std::vector<Record>& records);

} // namespace rc::citation
