// The title as the first page shows it.
#pragma once
#include "indexer/extract/pdf/lines.hpp"

namespace rc::pdf {

// The title by the size, weight and place of type on the first page that has some prose; empty if nothing stands out
// from the body text.
std::string title_by_type(const std::vector<LinePage>& pages);

} // namespace rc::pdf
