// Reading order of columns.
#pragma once
#include "indexer/extract/pdf/lines.hpp"

namespace rc::pdf {

// Puts the lines into reading order: where a gutter parts the page, what stands between two lines that cross it is read
// column by column. Tables are read row by row, by the rules between their cells (ruled_tables.hpp), else where their
// cells are short and level with each other (tables.hpp). `rules` are those of the page (rules.hpp).
void order_columns(std::vector<Line>& lines, const std::vector<Box>& rules);

} // namespace rc::pdf
