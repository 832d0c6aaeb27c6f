// Text with marked ranges as HTML.
#pragma once
#include "server/search/search.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rc::handlers {

// `text` escaped, with <mark> around each range and nothing else. Ranges are in code points; overlapping ones are
// joined, what lies outside the text is left out.
std::string marked_html(std::string_view text, std::vector<search::Range> ranges);

} // namespace rc::handlers
