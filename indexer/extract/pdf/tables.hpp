// Reading order of tables.
#pragma once
#include "indexer/extract/pdf/lines.hpp"

namespace rc::pdf {

// Puts lines that are the cells of a table into the order of its rows: at least three rows of several short or numeric
// cells below each other. Every other line stays where it is. PDF does not say what a table is; files give their cells
// in any order, mostly column by column.
void order_tables(std::vector<Line>& lines);

// Marks the lines of tables of three columns or more as `in_table`: no gutter of the page's columns parts them.
void mark_tables(std::vector<Line>& lines);

// Puts marked lines that follow each other into the order of their rows.
void order_marked_tables(std::vector<Line>& lines);

} // namespace rc::pdf
