// The main text of a web page: no menus, cookie notices, lists of links or advertisements.
#pragma once
#include "common/document.hpp"
#include "indexer/extract/html/tree.hpp"

#include <string>
#include <vector>

namespace rc::html {

struct Article {
    std::string text; // paragraphs parted by '\n'
    std::vector<Heading> headings;
};

// Paragraphs, list items ("• …") and table rows ("… | …"), each a line. Found by scoring, in the manner of Readability:
// paragraphs give points to the elements around them, names of classes and shares of links take points away. If nothing
// scores, the text of the whole body without menus. Marks nodes of the document as dropped.
Article article_of(Document& document);

} // namespace rc::html
