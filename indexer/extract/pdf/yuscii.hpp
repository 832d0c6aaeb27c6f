// Text layers in the seven-bit code page of Yugoslavia (JUS I.B1.002), where č stands as '~' and Š as '['.
#pragma once
#include "indexer/extract/pdf/lines.hpp"

#include <cstdint>

namespace rc::pdf {

// Mends the lines if the document is surely in that code: at least one word in twenty holds such a sign next to
// letters. Ordinary text stays far below one in a hundred. Gives how many signs were set back to letters, by page;
// nothing at all if the document was left alone.
std::vector<std::uint32_t> mend_yuscii(std::vector<LinePage>& pages);

} // namespace rc::pdf
