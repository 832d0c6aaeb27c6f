// What is marked in the text of a page.
#pragma once
#include "common/document.hpp"
#include "server/search/search.hpp"

#include <string>
#include <vector>

namespace rc::handlers {

struct Marking {
    std::string words;     // of a query; may be empty
    search::Expand expand; // how they are widened
    std::string quote;     // a passage that an address leads to; may be empty
};

// The words of the query and the passage, as far as they stand there, in no order and perhaps one over another; in code
// points. `language` is the text's.
std::vector<search::Range> page_marks(const Marking& marking, const std::string& text, const std::string& language,
                                      const search::Searcher& searcher);

} // namespace rc::handlers
