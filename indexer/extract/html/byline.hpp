// Who wrote an article and when, as its page shows it to readers.
#pragma once
#include "indexer/extract/html/tree.hpp"

#include <string>
#include <vector>

namespace rc::html {

struct Byline {
    std::vector<std::string> authors; // as written, to be parted and cleaned by people_in
    std::vector<std::string> dates;   // stamps and texts that may hold a date, the likeliest first
};

// Elements marked as author or date by rel, itemprop or class, in the page's own order; the innermost mark counts.
Byline byline_of(const Node& root);

} // namespace rc::html
