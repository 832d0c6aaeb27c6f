// Who wrote an article and when, as its page shows it to readers.
#pragma once
#include "indexer/extract/html/tree.hpp"

#include <string>
#include <vector>

namespace rc::html {

struct Byline {
    std::vector<std::string> authors; // names, as people_in gives them
    std::vector<std::string> dates;   // stamps and texts that may hold a date, the likeliest first
};

// Authors: elements marked so by rel, itemprop or class (the innermost mark counts), links to pages about a person, and
// short texts that begin like a byline ("Piše: ..."). Of several the one nearest to the heading, better below it than
// above; without a heading (null) the first. Dates: elements marked so, in the page's own order.
Byline byline_of(const Node& root, const Node* heading);

} // namespace rc::html
