// How many documents there are for each pair of values of two facets, and the newest of them.
#pragma once
#include "common/fields.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace Xapian {
class Database;
}

namespace rc::search {

class Snapshot;

struct CoverageCell {
    std::uint32_t documents = 0;
    std::string newest; // date of the newest as exact as it is known; empty if none has one
};

// `cells[r][c]` is of rows[r] and columns[c]: every pair is there, most of them often with no document.
struct Coverage {
    std::vector<std::string> rows, columns;       // values that documents have, sorted
    std::vector<std::uint32_t> in_row, in_column; // documents of each
    std::vector<std::vector<CoverageCell>> cells;
};

// Counts all documents in one pass, in memory but for the dates. `rows` and `columns` are facets. Lets Xapian's
// exceptions through.
Coverage coverage(FieldId rows, FieldId columns, const Snapshot& snapshot, const Xapian::Database& database);

} // namespace rc::search
