#include "indexer/extract/pdf/bullets.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace rc::pdf {
namespace {

constexpr double farthest = 5;           // between bullet and item, of the type
constexpr std::size_t most_lines = 2000; // of a page; more are not compared with each other

// A dash is no sure bullet: tables have it for a cell without a figure.
bool is_bullet(const Line& line) {
    for (std::string_view bullet : {"•", "▪", "◦", "●", "■", "○"})
        if (line.text == bullet) return line.upright;
    return false;
}

// The nearest line that begins on the bullet's right, on its height.
Line* item_of(const Line& bullet, std::vector<Line>& lines) {
    Line* nearest = nullptr;
    for (Line& line : lines) {
        const double gap = line.box.x0 - bullet.box.x1;
        const double lower = line.box.y0 + line.box.y1 - bullet.box.y0 - bullet.box.y1; // twice
        if (!line.upright || is_bullet(line) || gap < 0 || gap > farthest * line.size) continue;
        if (std::fabs(lower) > 0.6 * line.box.height()) continue;
        if (nearest == nullptr || line.box.x0 < nearest->box.x0) nearest = &line;
    }
    return nearest;
}

void put_before(const Line& bullet, Line& item) {
    const auto moved = static_cast<std::uint32_t>(bullet.text.size() + 1);
    for (PlacedWord& word : item.words) {
        word.begin += moved;
        word.end += moved;
    }
    item.words.insert(item.words.begin(), bullet.words.begin(), bullet.words.end());
    item.text.insert(0, bullet.text + ' ');
    item.box.include(bullet.box);
}

} // namespace

void attach_bullets(std::vector<Line>& lines) {
    if (lines.size() > most_lines) return;
    std::vector<bool> attached(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_bullet(lines[i])) continue;
        Line* item = item_of(lines[i], lines);
        if (item == nullptr) continue;
        put_before(lines[i], *item);
        attached[i] = true;
    }
    std::size_t i = 0;
    std::erase_if(lines, [&](const Line&) { return attached[i++]; });
}

} // namespace rc::pdf
