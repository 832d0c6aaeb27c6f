#include "server/search/coverage.hpp"

#include "server/search/snapshot.hpp"

#include <xapian.h>

namespace rc::search {

// The newest come first, so that the first document of a cell gives its date.
Coverage coverage(FieldId rows, FieldId columns, const Snapshot& snapshot, const Xapian::Database& database) {
    const FacetColumn &down = snapshot.columns.of(rows), &across = snapshot.columns.of(columns);
    Coverage found{down.values,
                   across.values,
                   std::vector<std::uint32_t>(down.values.size()),
                   std::vector<std::uint32_t>(across.values.size()),
                   {}};
    found.cells.assign(down.values.size(), std::vector<CoverageCell>(across.values.size()));
    const auto order = snapshot.orders.by(Sort::newest, database, *snapshot.live);
    for (const std::uint32_t document : order->documents) {
        const auto of_row = down.values_of(snapshot.columns.combination(down, document));
        const auto of_column = across.values_of(snapshot.columns.combination(across, document));
        for (const std::uint32_t row : of_row) ++found.in_row[row];
        for (const std::uint32_t column : of_column) ++found.in_column[column];
        for (const std::uint32_t row : of_row)
            for (const std::uint32_t column : of_column)
                if (CoverageCell& cell = found.cells[row][column]; ++cell.documents == 1)
                    cell.newest = database.get_document(document).get_value(field(FieldId::published).slot);
    }
    return found;
}

} // namespace rc::search
