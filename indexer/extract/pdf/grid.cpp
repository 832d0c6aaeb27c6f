#include "indexer/extract/pdf/grid.hpp"

#include "indexer/extract/pdf/rules.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace rc::pdf {
namespace {

constexpr double near = 3;               // points: rules that miss each other by less do meet
constexpr std::size_t most_joined = 600; // rules of a page, once pieces are joined
constexpr std::size_t most_cells = 10'000;

// Pieces of one rule as one.
std::vector<Box> joined(std::vector<Box> rules, bool level) {
    const auto across = [&](const Box& b) { return level ? b.y0 : b.x0; };
    const auto from = [&](const Box& b) { return level ? b.x0 : b.y0; };
    const auto to = [&](const Box& b) { return level ? b.x1 : b.y1; };
    std::sort(rules.begin(), rules.end(), [&](const Box& a, const Box& b) {
        const double row_a = std::floor(across(a) / near), row_b = std::floor(across(b) / near);
        return row_a != row_b ? row_a < row_b : from(a) < from(b);
    });
    std::vector<Box> out;
    for (const Box& rule : rules)
        if (!out.empty() && std::fabs(across(rule) - across(out.back())) < near && from(rule) <= to(out.back()) + near)
            out.back().include(rule);
        else
            out.push_back(rule);
    return out;
}

bool meet(const Box& level, const Box& upright) {
    return upright.x0 > level.x0 - near && upright.x1 < level.x1 + near && level.y0 > upright.y0 - near &&
           level.y1 < upright.y1 + near;
}

// Places that differ, in order.
std::vector<double> places(std::vector<double> all) {
    std::sort(all.begin(), all.end());
    std::vector<double> out;
    for (const double place : all)
        if (out.empty() || place - out.back() > near) out.push_back(place);
    return out;
}

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t i) {
    while (parents[i] != i) i = parents[i] = parents[parents[i]];
    return i;
}

} // namespace

Grid::Grid(const std::vector<Box>& level, const std::vector<Box>& upright) {
    std::vector<double> xs, ys;
    for (const Box& rule : upright) xs.push_back(rule.x0);
    for (const Box& rule : level) ys.push_back(rule.y0);
    for (const Box& rule : level) xs.insert(xs.end(), {rule.x0, rule.x1}); // tables may be open at their sides
    for (const Box& rule : upright) ys.insert(ys.end(), {rule.y0, rule.y1});
    xs_ = places(std::move(xs));
    ys_ = places(std::move(ys));
    if (xs_.size() < 2 || ys_.size() < 2 || xs_.size() * ys_.size() > most_cells) return;
    cells_.resize((xs_.size() - 1) * (ys_.size() - 1));
    std::iota(cells_.begin(), cells_.end(), std::size_t{0});
    join_unparted(level, upright);
}

std::size_t Grid::corner(std::size_t cell) const {
    while (cells_[cell] != cell) cell = cells_[cell];
    return cell;
}

void Grid::join_unparted(const std::vector<Box>& level, const std::vector<Box>& upright) {
    const auto join = [&](std::size_t a, std::size_t b) {
        a = corner(a);
        b = corner(b);
        cells_[std::max(a, b)] = std::min(a, b);
    };
    for (std::size_t row = 0; row + 1 < ys_.size(); ++row)
        for (std::size_t column = 0; column < columns(); ++column) {
            const double x = (xs_[column] + xs_[column + 1]) / 2, y = (ys_[row] + ys_[row + 1]) / 2;
            const std::size_t cell = row * columns() + column;
            if (column + 1 < columns() && std::none_of(upright.begin(), upright.end(), [&](const Box& rule) {
                    return std::fabs(rule.x0 - xs_[column + 1]) <= near && rule.y0 < y && rule.y1 > y;
                }))
                join(cell, cell + 1);
            if (row + 2 < ys_.size() && std::none_of(level.begin(), level.end(), [&](const Box& rule) {
                    return std::fabs(rule.y0 - ys_[row + 1]) <= near && rule.x0 < x && rule.x1 > x;
                }))
                join(cell, cell + columns());
        }
}

std::optional<Grid::Cell> Grid::at(double x, double y) const {
    const auto column = std::upper_bound(xs_.begin(), xs_.end(), x), row = std::upper_bound(ys_.begin(), ys_.end(), y);
    if (column == xs_.begin() || column == xs_.end() || row == ys_.begin() || row == ys_.end()) return {};
    const auto index = [](auto from, auto to) { return static_cast<std::size_t>(std::distance(from, to)) - 1; };
    const std::size_t cell = corner(index(ys_.begin(), row) * columns() + index(xs_.begin(), column));
    return Cell{cell / columns(), cell % columns()};
}

std::vector<Grid> grids_of(const std::vector<Box>& rules) {
    if (rules.size() > most_rules) return {};
    std::vector<Box> level, upright;
    for (const Box& rule : rules) (rule.width() > rule.height() ? level : upright).push_back(rule);
    level = joined(std::move(level), true);
    upright = joined(std::move(upright), false);
    if (level.size() + upright.size() > most_joined) return {};
    std::vector<std::size_t> parents(level.size() + upright.size());
    std::iota(parents.begin(), parents.end(), std::size_t{0});
    for (std::size_t i = 0; i < level.size(); ++i)
        for (std::size_t k = 0; k < upright.size(); ++k)
            if (meet(level[i], upright[k])) parents[root_of(parents, level.size() + k)] = root_of(parents, i);
    std::vector<Grid> grids;
    for (std::size_t root = 0; root < parents.size(); ++root) {
        if (parents[root] != root) continue;
        std::vector<Box> of_it[2];
        for (std::size_t i = 0; i < parents.size(); ++i)
            if (root_of(parents, i) == root)
                of_it[i < level.size() ? 0 : 1].push_back(i < level.size() ? level[i] : upright[i - level.size()]);
        if (Grid grid(of_it[0], of_it[1]); grid.is_table()) grids.push_back(std::move(grid));
    }
    std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) { return a.box().y0 < b.box().y0; });
    return grids;
}

} // namespace rc::pdf
