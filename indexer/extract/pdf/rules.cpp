#include "indexer/extract/pdf/rules.hpp"

#include <GfxState.h>

#include <algorithm>
#include <cmath>

namespace rc::pdf {
namespace {

constexpr double shortest = 5; // points
constexpr double thickest = 3;

struct Point {
    double x, y;
};

Point place_of(const GfxState& state, const GfxSubpath& path, int i) {
    Point point{};
    state.transform(path.getX(i), path.getY(i), &point.x, &point.y);
    return point;
}

void add(const Box& box, std::vector<Box>& rules) {
    const bool finite = std::isfinite(box.x0 + box.x1 + box.y0 + box.y1);
    if (finite && rules.size() <= most_rules) rules.push_back(box);
}

Box around(Point a, Point b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

} // namespace

void add_stroked_rules(GfxState& state, std::vector<Box>& rules) {
    const GfxPath* path = state.getPath();
    for (int s = 0; s < path->getNumSubpaths(); ++s) {
        const GfxSubpath& part = *path->getSubpath(s);
        for (int i = 1; i < part.getNumPoints(); ++i) {
            if (part.getCurve(i) || part.getCurve(i - 1)) continue;
            const Box box = around(place_of(state, part, i - 1), place_of(state, part, i));
            if ((box.width() < 1 && box.height() > shortest) || (box.height() < 1 && box.width() > shortest))
                add(box, rules);
        }
    }
}

void add_filled_rules(GfxState& state, std::vector<Box>& rules) {
    const GfxPath* path = state.getPath();
    for (int s = 0; s < path->getNumSubpaths(); ++s) {
        const GfxSubpath& part = *path->getSubpath(s);
        if (part.getNumPoints() < 4 || part.getNumPoints() > 5) continue;
        Box box = around(place_of(state, part, 0), place_of(state, part, 2));
        if (box.width() < thickest && box.height() > shortest)
            box.x0 = box.x1 = (box.x0 + box.x1) / 2;
        else if (box.height() < thickest && box.width() > shortest)
            box.y0 = box.y1 = (box.y0 + box.y1) / 2;
        else
            continue;
        add(box, rules);
    }
}

} // namespace rc::pdf
