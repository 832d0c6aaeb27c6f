// Running headers, footers and page numbers.
#pragma once
#include "indexer/extract/pdf/lines.hpp"

namespace rc::pdf {

// Marks as `running` the lines at the top and foot of the pages that come again on at least a quarter of them at the
// same height, set off from the text by a gap or their type. Numbers in them must count with the pages, or "Article 7"
// at the head of a page would be lost; so must a number that stands alone, in figures or Roman. A document of one page
// has no running lines, and neither a page nor a document is left with nothing, or little, else.
void mark_running_lines(std::vector<LinePage>& pages);

} // namespace rc::pdf
