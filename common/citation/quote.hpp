// Whether a quote stands in a text.
#pragma once
#include <string_view>

namespace rc::citation {

// Letter by letter; only white space counts alike, and the signs that part cells and open items of lists count as white
// space: pages show them as tables and lists. False for an empty quote.
bool stands_in(std::string_view quote, std::string_view text);

} // namespace rc::citation
