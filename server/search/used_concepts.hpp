// Which concepts of the thesaurus are searched for one that the words of a query name.
#pragma once
#include "common/thesaurus/thesaurus.hpp"
#include "server/search/search.hpp"

namespace Xapian {
class Database;
}

namespace rc::search {

class Snapshot;

// The concept itself if a document has it, else those of the next broader ones that a document has: of a law that
// nobody writes about, its subject is nearest. None if a person left it out. Ids.
std::vector<std::string> used_concepts(const Concept& item, const Expand& expand, const Snapshot& snapshot,
                                       const Xapian::Database& database);

} // namespace rc::search
