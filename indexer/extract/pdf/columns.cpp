#include "indexer/extract/pdf/columns.hpp"

#include "indexer/extract/pdf/ruled_tables.hpp"
#include "indexer/extract/pdf/tables.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace rc::pdf {
namespace {

constexpr double slack = 2;              // points a line may reach into the gutter
constexpr std::size_t fewest_lines = 12; // below this, columns cannot be told from chance
constexpr int deepest = 3;

enum class Side { left, right, across };

bool has_wide_gap(const Line& line) {
    for (std::size_t i = 1; i < line.words.size(); ++i)
        if (is_wide_gap(line, line.words[i].box.x0 - line.words[i - 1].box.x1)) return true;
    return false;
}

// Whether the line may be parted at `x`: it is two lines of two columns that came as one. Gives its words on the left.
std::optional<std::size_t> words_before(const Line& line, double x) {
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        const double from = line.words[i - 1].box.x1, to = line.words[i].box.x0;
        if (from < x + slack && to > x - slack && is_wide_gap(line, to - from)) return i;
    }
    return {};
}

Side side_of(const Line& line, double gutter) {
    if (line.in_table) return Side::across;
    if (line.box.x0 < gutter - slack && line.box.x1 > gutter + slack) return Side::across;
    return line.box.x1 <= gutter + slack ? Side::left : Side::right;
}

// Lines that reach over a gutter, but leave it free, as two.
std::vector<Line> parted_at(const std::vector<Line>& lines, double gutter) {
    std::vector<Line> out;
    for (const Line& line : lines) {
        const bool partable = !line.in_table && side_of(line, gutter) == Side::across;
        const auto words = partable ? words_before(line, gutter) : std::nullopt;
        if (!words) {
            out.push_back(line);
            continue;
        }
        auto [left, right] = parted(line, *words);
        out.push_back(std::move(left));
        out.push_back(std::move(right));
    }
    return out;
}

struct Extent {
    double y0 = 1e9, y1 = 0, width = 0;
    int lines = 0;
    void add(const Line& line) {
        y0 = std::min(y0, line.box.y0);
        y1 = std::max(y1, line.box.y1);
        width += line.box.width();
        ++lines;
    }
    double height() const { return y1 - y0; }
    double mean_width() const { return width / lines; }
    // Long lines for a column of `room`, or many of a length that only prose has, as of several columns side by side.
    bool is_prose(double room, double size) const {
        return mean_width() >= 0.45 * room || (lines >= 30 && mean_width() >= 13 * size);
    }
};

double median_size(const std::vector<Line>& lines) {
    std::vector<double> sizes;
    for (const Line& line : lines) sizes.push_back(line.size);
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), sizes.end());
    return sizes[sizes.size() / 2];
}

// Prose on both sides, next to each other: long lines, and heights that overlap.
bool parts_prose(const std::vector<Line>& lines, double gutter, double x0, double x1) {
    Extent left, right;
    for (const Line& line : lines)
        if (const Side side = side_of(line, gutter); side != Side::across)
            (side == Side::left ? left : right).add(line);
    const double beside = std::min(left.y1, right.y1) - std::max(left.y0, right.y0);
    if (beside < 0.3 * std::min(left.height(), right.height())) return false;
    const double size = median_size(lines);
    return left.is_prose(gutter - x0, size) && right.is_prose(x1 - gutter, size);
}

// The place that the fewest lines cross.
std::optional<double> find_gutter(const std::vector<Line>& lines, double x0, double x1) {
    std::optional<double> best;
    int best_cost = 0;
    std::vector<bool> gaps; // by line
    for (const Line& line : lines) gaps.push_back(has_wide_gap(line));
    const double step = std::max(2.0, (x1 - x0) / 1000); // a file may claim any place for a word, far off the paper too
    for (double x = x0 + 0.2 * (x1 - x0); x < x0 + 0.8 * (x1 - x0); x += step) {
        int across = 0, left = 0, right = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].in_table) continue;
            const Side side = side_of(lines[i], x);
            if (side != Side::across) {
                ++(side == Side::left ? left : right);
            } else if (gaps[i] && words_before(lines[i], x)) {
                ++left;
                ++right;
            } else {
                ++across;
            }
        }
        if (left < 5 || right < 5 || across * 4 > static_cast<int>(lines.size())) continue;
        const int cost = across * 100 - std::min(left, right);
        if (!best || cost < best_cost) {
            best = x;
            best_cost = cost;
        }
    }
    return best && parts_prose(parted_at(lines, *best), *best, x0, x1) ? best : std::nullopt;
}

// Takes headings off the foot of the left column that stand below all of the right one: they belong to what follows,
// which reaches over both.
std::vector<Line> headings_below(std::vector<Line>& left, const std::vector<Line>& right, double body) {
    double foot = 0;
    for (const Line& line : right) foot = std::max(foot, line.box.y1);
    std::vector<Line> headings;
    while (!left.empty() && left.back().box.y0 > foot && (left.back().bold || left.back().size > 1.09 * body)) {
        headings.insert(headings.begin(), std::move(left.back()));
        left.pop_back();
    }
    return headings;
}

void order_between(std::vector<Line>& lines, double x0, double x1, int depth) {
    const bool enough = lines.size() >= fewest_lines && depth <= deepest;
    const std::optional<double> gutter = enough ? find_gutter(lines, x0, x1) : std::nullopt;
    if (!gutter) return order_tables(lines);
    lines = parted_at(lines, *gutter);
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.box.y0 < b.box.y0; });
    const double body = median_size(lines);
    std::vector<Line> ordered, left, right;
    const auto flush_band = [&](bool more) {
        std::vector<Line> headings = more ? headings_below(left, right, body) : std::vector<Line>();
        order_between(left, x0, *gutter, depth + 1);
        order_between(right, *gutter, x1, depth + 1);
        std::move(left.begin(), left.end(), std::back_inserter(ordered));
        std::move(right.begin(), right.end(), std::back_inserter(ordered));
        std::move(headings.begin(), headings.end(), std::back_inserter(ordered));
        left.clear();
        right.clear();
    };
    for (Line& line : lines) {
        const Side side = side_of(line, *gutter);
        if (side == Side::across) {
            flush_band(true);
            ordered.push_back(std::move(line));
        } else {
            (side == Side::left ? left : right).push_back(std::move(line));
        }
    }
    flush_band(false);
    lines = std::move(ordered);
    order_marked_tables(lines);
}

} // namespace

void order_columns(std::vector<Line>& lines, const std::vector<Box>& rules) {
    RuledTables tables(lines, rules);
    // What is written up the margin comes last, and belongs to no column.
    const auto turned =
        std::find_if_not(lines.rbegin(), lines.rend(), [](const Line& line) { return !line.upright; }).base();
    std::vector<Line> margin(std::make_move_iterator(turned), std::make_move_iterator(lines.end()));
    lines.erase(turned, lines.end());
    mark_tables(lines);
    double x0 = 1e9, x1 = 0;
    for (const Line& line : lines) {
        x0 = std::min(x0, line.box.x0);
        x1 = std::max(x1, line.box.x1);
    }
    order_between(lines, x0, x1, 0);
    tables.put_back(lines);
    std::move(margin.begin(), margin.end(), std::back_inserter(lines));
}

} // namespace rc::pdf
