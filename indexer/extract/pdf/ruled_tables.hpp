// Tables with rules, as blocks in the reading order of their page.
#pragma once
#include "indexer/extract/pdf/lines.hpp"

#include <vector>

namespace rc::pdf {

// Takes the lines of each ruled table out, and gives them back cell by cell, row by row, where the table stands in the
// order of the page.
class RuledTables {
public:
    // Puts one line without words, a block, in the place of each table of `lines`. Lines that came over the rule
    // between two cells are parted.
    RuledTables(std::vector<Line>& lines, const std::vector<Box>& rules);

    // Puts the tables in the places of their blocks, which may have been moved.
    void put_back(std::vector<Line>& lines);

private:
    std::vector<std::vector<Line>> tables_; // by number of the block, from 1
};

} // namespace rc::pdf
