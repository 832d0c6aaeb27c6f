// Reading order of columns.
#pragma once
#include "indexer/extract/pdf/lines.hpp"

namespace rc::pdf {

// Puts the lines into reading order: where a gutter parts the page, what stands between two lines that cross it is read
// column by column. Tables, whose cells are short and level with each other, are read row by row (tables.hpp).
void order_columns(std::vector<Line>& lines);

} // namespace rc::pdf
