// Text layers in the seven-bit code page of Yugoslavia (JUS I.B1.002), where č stands as '~' and Š as '['.
#pragma once
#include "indexer/extract/pdf/lines.hpp"

namespace rc::pdf {

// Mends the lines if the document is surely in that code: at least one word in twenty holds such a sign next to
// letters. Ordinary text stays far below one in a hundred. True if it was mended.
bool mend_yuscii(std::vector<LinePage>& pages);

} // namespace rc::pdf
