// Whether tables were read row by row.
#pragma once
#include <string_view>

namespace rc::bench {

// Cells of one row next to each other, and of these those that follow each other in what was read.
struct CellPairs {
    int all = 0, kept = 0;
};

// `xml` are the cells as the table competition of ICDAR 2013 describes them (`*-str.xml`).
CellPairs neighbouring_cells(std::string_view xml, std::string_view read);

} // namespace rc::bench
