// Captions of figures and tables.
#pragma once
#include <string_view>

namespace rc::pdf {

// "Figure 3", "Табела 2. Средства", "Πίνακας 1: ...": a word for a figure or a table in a language of the region, and
// its number.
bool is_caption(std::string_view paragraph);

} // namespace rc::pdf
