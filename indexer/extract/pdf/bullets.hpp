// Bullets that a file sets in a frame of their own.
#pragma once
#include "indexer/extract/pdf/lines.hpp"

namespace rc::pdf {

// Puts each line that is a bullet alone before the line that stands beside it on the right, if there is one.
void attach_bullets(std::vector<Line>& lines);

} // namespace rc::pdf
