#include "indexer/extract/pdf/ruled_tables.hpp"

#include "common/text/utf8.hpp"
#include "indexer/extract/pdf/grid.hpp"
#include "indexer/extract/pdf/letters.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace rc::pdf {
namespace {

constexpr std::size_t short_cell = 80; // characters; a row with one longer cell at most is one paragraph

using Cell = Grid::Cell;
using Cells = std::map<Cell, std::vector<Line>>; // by row, then column

std::optional<Cell> cell_of(const Grid& grid, const Box& box) {
    return grid.at((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2);
}

// The words of the line that stand in the cell of the first.
std::size_t words_in_first_cell(const Grid& grid, const Line& line) {
    const std::optional<Cell> first = cell_of(grid, line.words.front().box);
    std::size_t count = 1;
    while (count < line.words.size() && cell_of(grid, line.words[count].box) == first) ++count;
    return count;
}

// Takes the lines within the grid out of `lines`; `at` is where the first of them stood.
Cells take_cells(const Grid& grid, std::vector<Line>& lines, std::size_t& at) {
    Cells cells;
    std::vector<Line> others;
    for (Line& line : lines) {
        const Box& box = line.box;
        const bool inside = line.upright && !line.words.empty() && cell_of(grid, box).has_value();
        if (!inside) {
            others.push_back(std::move(line));
            continue;
        }
        if (cells.empty()) at = others.size();
        Line rest = std::move(line);
        for (std::size_t count; (count = words_in_first_cell(grid, rest)) < rest.words.size();) {
            auto [first, second] = parted(rest, count);
            cells[cell_of(grid, first.words.front().box).value_or(Cell{})].push_back(std::move(first));
            rest = std::move(second);
        }
        cells[cell_of(grid, rest.words.front().box).value_or(Cell{})].push_back(std::move(rest));
    }
    lines = std::move(others);
    return cells;
}

// Figures below each other: rows that no rule parts.
bool is_stack_of_figures(const std::vector<Line>& lines) {
    constexpr std::ptrdiff_t fewest = 3;
    const auto figures =
        std::count_if(lines.begin(), lines.end(), [](const Line& line) { return is_numeric(line.text); });
    return figures >= fewest && 2 * figures > static_cast<std::ptrdiff_t>(lines.size());
}

// Two rows at least have two cells with words, which no chart and no frame around a page has; and each row has rules
// above and below.
bool is_table(const Cells& cells) {
    std::map<std::size_t, int> filled; // cells, by row
    for (const auto& [cell, lines] : cells) {
        if (is_stack_of_figures(lines)) return false;
        ++filled[cell.row];
    }
    return std::count_if(filled.begin(), filled.end(), [](const auto& row) { return row.second > 1; }) > 1;
}

// Short lines beside the grid, level with its rows: labels of a chart, or a column without rules.
bool has_labels_beside(const Box& grid, const std::vector<Line>& lines) {
    constexpr std::ptrdiff_t enough = 3;
    constexpr std::size_t longest = 24; // characters
    constexpr double farthest = 60;     // points
    return std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
               const double middle = (line.box.y0 + line.box.y1) / 2;
               const double gap = std::max(grid.x0 - line.box.x1, line.box.x0 - grid.x1);
               return line.upright && middle > grid.y0 && middle < grid.y1 && gap > -3 && gap < farthest &&
                      text::count_code_points(line.text) <= longest;
           }) >= enough;
}

bool is_long(const std::vector<Line>& lines) {
    std::size_t characters = 0;
    for (const Line& line : lines) characters += text::count_code_points(line.text) + 1;
    return characters > short_cell;
}

// From the top; what stands on one height, from the left.
void order_cell(std::vector<Line>& lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.box.y0 < b.box.y0; });
    for (auto begin = lines.begin(); begin != lines.end();) {
        const double middle = (begin->box.y0 + begin->box.y1) / 2;
        const auto end =
            std::find_if(std::next(begin), lines.end(), [&](const Line& line) { return line.box.y0 > middle; });
        std::stable_sort(begin, end, [](const Line& a, const Line& b) { return a.box.x0 < b.box.x0; });
        begin = end;
    }
}

// Rows of short cells are a paragraph each; where two are long, every cell begins one.
std::vector<Line> in_order(Cells cells) {
    std::map<std::size_t, int> long_cells; // by row
    for (const auto& [cell, lines] : cells) long_cells[cell.row] += is_long(lines) ? 1 : 0;
    std::vector<Line> out;
    std::optional<std::size_t> row;
    for (auto& [cell, lines] : cells) {
        order_cell(lines);
        const bool joined = long_cells[cell.row] < 2;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            lines[i].in_table = true;
            lines[i].begins_row = i == 0 && (!joined || row != cell.row);
            lines[i].goes_on_row = joined && !lines[i].begins_row;
            out.push_back(std::move(lines[i]));
        }
        row = cell.row;
    }
    return out;
}

Line block_for(const std::vector<Line>& lines, std::size_t number) {
    Line block;
    block.box = lines.front().box;
    block.size = lines.front().size;
    for (const Line& line : lines) block.box.include(line.box);
    block.block = number;
    return block;
}

// Where the block stands among `lines`, if the first of its own stood at `at`: below what is above it, and the reverse.
std::size_t place_of(const Box& block, const std::vector<Line>& lines, std::size_t at) {
    constexpr double slack = 2; // points
    const auto beside = [&](const Line& line) { return line.box.x1 < block.x0 || line.box.x0 > block.x1; };
    while (at < lines.size() && !beside(lines[at]) && lines[at].box.y1 < block.y0 + slack) ++at;
    while (at > 0 && !beside(lines[at - 1]) && lines[at - 1].box.y0 > block.y1 - slack) --at;
    return at;
}

} // namespace

RuledTables::RuledTables(std::vector<Line>& lines, const std::vector<Box>& rules) {
    for (const Grid& grid : grids_of(rules)) {
        std::vector<Line> others = lines;
        std::size_t at = 0;
        Cells cells = take_cells(grid, others, at);
        if (!is_table(cells) || has_labels_beside(grid.box(), others)) continue;
        tables_.push_back(in_order(std::move(cells)));
        Line block = block_for(tables_.back(), tables_.size());
        at = place_of(block.box, others, at);
        others.insert(others.begin() + static_cast<std::ptrdiff_t>(at), std::move(block));
        lines = std::move(others);
    }
}

void RuledTables::put_back(std::vector<Line>& lines) {
    std::vector<Line> out;
    for (Line& line : lines)
        if (line.block > 0)
            std::move(tables_[line.block - 1].begin(), tables_[line.block - 1].end(), std::back_inserter(out));
        else
            out.push_back(std::move(line));
    lines = std::move(out);
}

} // namespace rc::pdf
