// The words that an index and its thesaurus know.
#pragma once
#include "common/thesaurus/thesaurus.hpp"
#include "server/search/romanisation.hpp"

#include <string>
#include <vector>

namespace Xapian {
class Database;
}

namespace rc::search {

class Snapshot;

// The words of all labels and their stem terms, sorted: a label that no document has still names its concept.
std::vector<std::string> label_terms(const Thesaurus& thesaurus);

// A word of labels alone counts as one document. Points to both; for one thread, like the database.
Vocabulary vocabulary_of(const Snapshot& snapshot, const Xapian::Database& database);

} // namespace rc::search
