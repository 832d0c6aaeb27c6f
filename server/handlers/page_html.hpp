// The text of a page as HTML for reading.
#pragma once
#include "common/document.hpp"
#include "server/search/search.hpp"

#include <string>
#include <vector>

namespace rc::handlers {

// Its paragraphs as <h3> to <h6> (the highest level of the page is <h3>), <p>, lists (<ul><li>, of paragraphs that
// begin with "•") and tables (<table><tr><td>, of neighbouring paragraphs whose cells " | " parts alike), with <mark>
// around the ranges (code points of the text) and <a href rel="noreferrer nofollow"> around the words of the layout's
// links, of two that overlap the first. Whatever the text holds is escaped; there are no other elements and no other
// attributes. Empty if there is no text.
std::string page_html(const Page& page, const std::vector<search::Range>& ranges);

} // namespace rc::handlers
