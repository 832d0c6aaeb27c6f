// Tables whose cells are parted by rules.
#pragma once
#include "indexer/extract/pdf/poppler_file.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace rc::pdf {

// Rows and columns between rules that meet; what no rule parts is one cell.
class Grid {
public:
    // Rules that meet each other, level and upright ones.
    Grid(const std::vector<Box>& level, const std::vector<Box>& upright);

    struct Cell {
        std::size_t row, column; // of its upper left corner
        auto operator<=>(const Cell&) const = default;
    };
    // The cell at this place; none outside.
    std::optional<Cell> at(double x, double y) const;
    // Two rows and two columns at least, and no more than a page can have.
    bool is_table() const { return ys_.size() > 2 && xs_.size() > 2 && !cells_.empty(); }
    Box box() const { return {xs_.front(), ys_.front(), xs_.back(), ys_.back()}; }

private:
    std::size_t columns() const { return xs_.size() - 1; }
    std::size_t corner(std::size_t cell) const;
    void join_unparted(const std::vector<Box>& level, const std::vector<Box>& upright);

    std::vector<double> xs_, ys_;
    std::vector<std::size_t> cells_; // by row and column: a cell left of or above it that it is joined with, or itself
};

// The tables of a page, from the top. Of a page with more than `most_rules` none.
std::vector<Grid> grids_of(const std::vector<Box>& rules);

} // namespace rc::pdf
