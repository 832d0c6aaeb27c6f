#include "indexer/extract/pdf/tables.hpp"

#include "common/text/utf8.hpp"
#include "indexer/extract/pdf/letters.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace rc::pdf {
namespace {

constexpr std::size_t fewest_rows = 3;
constexpr std::size_t least_columns = 3; // of a table that no column of prose can be
constexpr std::size_t short_cell = 24;   // characters; prose in columns has longer lines
constexpr double numeric_share = 0.3;    // of cells
constexpr double farthest = 3;           // between rows, heights of their type
constexpr std::size_t most_between = 2;  // rows of one cell between rows of several
constexpr double least_overlap = 0.5;    // of the lower of two lines on one height
constexpr double wrapped_gap = 0.35;     // most below a line of the same cell, of that above a row
constexpr double padding = 0.4;          // least between rows with cells of several lines, heights of their type

struct Row {
    std::vector<std::size_t> lines; // numbers, from the left
    double y0 = 0, y1 = 0;
    bool is_tabular() const { return lines.size() > 1; }
};

// The lines of each height, from the top.
std::vector<Row> rows_of(const std::vector<Line>& lines) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].upright && !lines[i].running && lines[i].block == 0) order.push_back(i);
    const auto middle = [&](std::size_t i) { return lines[i].box.y0 + lines[i].box.y1; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return middle(a) < middle(b); });
    std::vector<Row> rows;
    for (const std::size_t i : order) {
        const Box& box = lines[i].box;
        const double both = rows.empty() ? 0 : std::min(rows.back().y1, box.y1) - std::max(rows.back().y0, box.y0);
        if (rows.empty() || both < least_overlap * std::min(rows.back().y1 - rows.back().y0, box.height()))
            rows.push_back({{}, box.y0, box.y1});
        rows.back().lines.push_back(i);
    }
    for (Row& row : rows)
        std::stable_sort(row.lines.begin(), row.lines.end(),
                         [&](std::size_t a, std::size_t b) { return lines[a].box.x0 < lines[b].box.x0; });
    return rows;
}

// Cells of one row stand beside each other.
bool overlaps(const Row& row, const std::vector<Line>& lines) {
    for (std::size_t i = 1; i < row.lines.size(); ++i)
        if (lines[row.lines[i]].box.x0 < lines[row.lines[i - 1]].box.x1 - 1) return true;
    return false;
}

// The texts between wide gaps.
std::vector<std::string_view> cells_of(const Row& row, const std::vector<Line>& lines) {
    std::vector<std::string_view> cells;
    for (const std::size_t i : row.lines) {
        const Line& line = lines[i];
        std::size_t begin = 0;
        for (std::size_t w = 0; w < line.words.size(); ++w) {
            const bool last = w + 1 == line.words.size();
            if (!last && !is_wide_gap(line, line.words[w + 1].box.x0 - line.words[w].box.x1)) continue;
            cells.push_back(std::string_view(line.text).substr(line.words[begin].begin,
                                                               line.words[w].end - line.words[begin].begin));
            begin = w + 1;
        }
    }
    return cells;
}

// A row of many cells that are short, most of them.
bool is_row_of_cells(const Row& row, const std::vector<Line>& lines) {
    const std::vector<std::string_view> cells = cells_of(row, lines);
    const auto shorts = std::count_if(cells.begin(), cells.end(), [](std::string_view cell) {
        return is_numeric(cell) || text::count_code_points(cell) <= short_cell;
    });
    return cells.size() >= least_columns && 3 * static_cast<std::size_t>(shorts) >= 2 * cells.size();
}

struct Range {
    std::size_t begin, end; // rows
};

// Whether these rows are a table's: their cells are short, or many are figures.
bool is_table(const std::vector<Row>& rows, Range range, const std::vector<Line>& lines) {
    std::size_t tabular = 0, cells = 0, numeric = 0;
    std::vector<std::size_t> lengths;
    for (std::size_t r = range.begin; r < range.end; ++r) {
        if (!rows[r].is_tabular()) continue;
        ++tabular;
        for (const std::size_t i : rows[r].lines) {
            ++cells;
            numeric += is_numeric(lines[i].text);
            lengths.push_back(text::count_code_points(lines[i].text));
        }
    }
    if (tabular < fewest_rows) return false;
    std::nth_element(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2), lengths.end());
    return lengths[lengths.size() / 2] <= short_cell ||
           static_cast<double>(numeric) >= numeric_share * static_cast<double>(cells);
}

// Where the rows of several cells that begin at `begin` end: a table goes on over few rows of one cell, and no gap.
std::size_t end_of_run(const std::vector<Row>& rows, std::size_t begin, const std::vector<Line>& lines) {
    std::size_t end = begin + 1;
    for (std::size_t r = begin + 1; r < rows.size() && r - end <= most_between; ++r) {
        const double height = rows[r].y1 - rows[r].y0;
        if (rows[r].y0 - rows[r - 1].y1 > farthest * height || overlaps(rows[r], lines)) break;
        if (rows[r].is_tabular()) end = r + 1;
    }
    return end;
}

std::vector<Range> tables_in(const std::vector<Row>& rows, const std::vector<Line>& lines) {
    std::vector<Range> tables;
    for (std::size_t r = 0; r < rows.size();) {
        if (!rows[r].is_tabular() || overlaps(rows[r], lines)) {
            ++r;
            continue;
        }
        const Range range{r, end_of_run(rows, r, lines)};
        if (is_table(rows, range, lines)) tables.push_back(range);
        r = range.end;
    }
    return tables;
}

// The gap above rows that have a line in every column, of three out of four at most; 0 if there are none.
double usual_gap(std::span<const Row> rows) {
    std::size_t columns = 0;
    for (const Row& row : rows) columns = std::max(columns, row.lines.size());
    std::vector<double> gaps;
    for (std::size_t r = 1; r < rows.size(); ++r)
        if (rows[r].lines.size() == columns) gaps.push_back(rows[r].y0 - rows[r - 1].y1);
    if (gaps.empty()) return 0;
    const std::size_t upper_quarter = gaps.size() * 3 / 4;
    std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(upper_quarter), gaps.end());
    return gaps[upper_quarter];
}

// Lines of one row cell by cell, each from the top: what stands below each other belongs to one cell.
std::vector<std::size_t> by_cells(std::vector<std::size_t> row, const std::vector<Line>& lines) {
    std::stable_sort(row.begin(), row.end(),
                     [&](std::size_t a, std::size_t b) { return lines[a].box.x0 < lines[b].box.x0; });
    for (auto cell = row.begin(); cell != row.end();) {
        double x1 = lines[*cell].box.x1;
        auto end = std::next(cell);
        for (; end != row.end() && lines[*end].box.x0 < x1; ++end) x1 = std::max(x1, lines[*end].box.x1);
        std::stable_sort(cell, end, [&](std::size_t a, std::size_t b) { return lines[a].box.y0 < lines[b].box.y0; });
        cell = end;
    }
    return row;
}

// Lines of each row of the table. Cells of several lines make heights of their own: where rows are set apart, what
// stands much closer to the height above than rows do to each other goes on with it.
std::vector<std::vector<std::size_t>> whole_rows(std::span<const Row> rows, const std::vector<Line>& lines) {
    const double usual = usual_gap(rows);
    std::vector<std::vector<std::size_t>> out;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const bool is_set_apart = usual > padding * (rows[r].y1 - rows[r].y0);
        const bool goes_on = r > 0 && is_set_apart && rows[r].y0 - rows[r - 1].y1 < wrapped_gap * usual;
        if (!goes_on) out.emplace_back();
        out.back().insert(out.back().end(), rows[r].lines.begin(), rows[r].lines.end());
    }
    for (std::vector<std::size_t>& row : out) row = by_cells(std::move(row), lines);
    return out;
}

// The lines of the table in the order of its rows, in the places where they stood.
void put_in_order(std::vector<Line>& lines, std::span<const Row> table) {
    std::vector<std::size_t> cells; // in the order in which they are to stand
    for (const std::vector<std::size_t>& row : whole_rows(table, lines)) {
        cells.insert(cells.end(), row.begin(), row.end());
        lines[row.front()].begins_row = true;
    }
    std::vector<std::size_t> places = cells;
    std::sort(places.begin(), places.end());
    std::vector<Line> ordered;
    for (const std::size_t i : cells) ordered.push_back(std::move(lines[i]));
    for (std::size_t k = 0; k < places.size(); ++k) lines[places[k]] = std::move(ordered[k]);
}

} // namespace

void mark_tables(std::vector<Line>& lines) {
    const std::vector<Row> rows = rows_of(lines);
    for (std::size_t r = 0; r < rows.size();) {
        std::size_t end = r;
        while (end < rows.size() && is_row_of_cells(rows[end], lines) &&
               (end == r || rows[end].y0 - rows[end - 1].y1 < farthest * (rows[end].y1 - rows[end].y0)))
            ++end;
        for (std::size_t k = r; end - r >= fewest_rows && k < end; ++k)
            for (const std::size_t i : rows[k].lines) lines[i].in_table = true;
        r = std::max(end, r + 1);
    }
}

void order_tables(std::vector<Line>& lines) {
    const std::vector<Row> rows = rows_of(lines);
    for (const Range& table : tables_in(rows, lines))
        put_in_order(lines, std::span(rows).subspan(table.begin, table.end - table.begin));
}

void order_marked_tables(std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i;
        while (end < lines.size() && lines[end].in_table) ++end;
        if (end > i) {
            std::vector<Line> table(std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(i)),
                                    std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(end)));
            const std::vector<Row> rows = rows_of(table);
            put_in_order(table, rows);
            std::move(table.begin(), table.end(), lines.begin() + static_cast<std::ptrdiff_t>(i));
        }
        i = end + 1;
    }
}

} // namespace rc::pdf
