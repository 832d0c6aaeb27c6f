// Notes at the foot of columns.
#pragma once
#include "indexer/extract/pdf/lines.hpp"

namespace rc::pdf {

// Moves notes (a mark and smaller type, in the lower half of the page) that stand at the foot of a column behind the
// text of the columns beside it, so that a sentence goes on from one column to the next.
void move_notes(LinePage& page);

} // namespace rc::pdf
