// Straight lines that a page draws: the rules between the cells of its tables.
#pragma once
#include "indexer/extract/pdf/poppler_file.hpp"

#include <vector>

class GfxState;

namespace rc::pdf {

// Beyond so many a page is a drawing, in which no table is looked for.
inline constexpr std::size_t most_rules = 4'000;

// Adds the level and upright parts of the path that the state is about to draw, as boxes without breadth: of what is
// stroked all of them, of what is filled the rectangles so thin that they are lines.
void add_stroked_rules(GfxState& state, std::vector<Box>& rules);
void add_filled_rules(GfxState& state, std::vector<Box>& rules);

} // namespace rc::pdf
