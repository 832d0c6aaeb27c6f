// Documents about the same things as another one, in whatever language.
#pragma once
#include "server/search/search.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
}

namespace rc::search {

class Snapshot;

struct SimilarDocument {
    std::string id, media_type;
    Description description;
    std::uint32_t pages = 0;
    std::vector<std::string> concepts; // ids of concepts that both have, weightiest first
    std::vector<std::string> words;    // that both have, as the document asked about writes them, weightiest first
};

// At most `size` documents that share the most significant words and concepts of the document `id`, most similar first.
// Each brings something new (maximal marginal relevance: Carbonell & Goldstein, SIGIR 1998). Of one family there is at
// most one; the document's own family and copies of its text are left out. None if the index does not hold it. Lets
// Xapian's exceptions through.
std::vector<SimilarDocument> similar(std::string_view id, std::uint32_t size, const Snapshot& snapshot,
                                     const Xapian::Database& database);

} // namespace rc::search
