#include "indexer/extract/pdf/notes.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace rc::pdf {
namespace {

constexpr double smaller = 0.9; // times the body's type

double body_size(const std::vector<Line>& lines) {
    std::map<long, std::size_t> bytes; // by half points
    for (const Line& line : lines) bytes[std::lround(2 * line.size)] += line.text.size();
    const auto most =
        std::max_element(bytes.begin(), bytes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == bytes.end() ? 0 : static_cast<double>(most->first) / 2;
}

// "1. See the report.", "* Not edited.", "12 Ibid."
bool begins_with_mark(std::string_view text) {
    const std::size_t end = text.find_first_not_of("0123456789*†‡");
    return end != std::string_view::npos && end > 0 && end <= 3 &&
           std::string_view(" .)").find(text[end]) != std::string_view::npos;
}

} // namespace

void move_notes(LinePage& page) {
    std::vector<Line>& lines = page.lines;
    const double small = smaller * body_size(lines);
    std::vector<Line> notes;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].running || lines[i].size > small || lines[i].box.y0 < 0.5 * page.height ||
            !begins_with_mark(lines[i].text))
            continue;
        std::size_t end = i + 1; // of the notes of this column
        while (end < lines.size() && lines[end].size <= small && lines[end].box.y0 > lines[end - 1].box.y0) ++end;
        const auto first = lines.begin() + static_cast<std::ptrdiff_t>(i),
                   last = lines.begin() + static_cast<std::ptrdiff_t>(end);
        const bool text_beside = std::any_of(last, lines.end(), [&](const Line& line) {
            return !line.running && line.size > small && line.box.y0 < lines[i].box.y0;
        });
        if (!text_beside) return; // they stand behind the text already
        std::move(first, last, std::back_inserter(notes));
        lines.erase(first, last);
        --i;
    }
    std::move(notes.begin(), notes.end(), std::back_inserter(lines));
}

} // namespace rc::pdf
