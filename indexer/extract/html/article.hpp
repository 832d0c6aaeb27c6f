// The main text of a web page: no menus, cookie notices, lists of links or advertisements.
#pragma once
#include "indexer/extract/html/addresses.hpp"
#include "indexer/extract/html/tree.hpp"
#include "indexer/extract/text/paragraph_text.hpp"

namespace rc::html {

// Paragraphs, list items ("• …") and table rows ("… | …"), each a line. Found by scoring, in the manner of Readability:
// paragraphs give points to the elements around them, names of classes and shares of links take points away. If nothing
// scores, the text of the whole body without menus. With the links that it holds. Marks nodes of the document as
// dropped.
ParagraphText article_of(Document& document, const Addresses& addresses = Addresses());

// The text of the whole body, without scripts and menus: for pages that are nothing but text, as those of e-books.
ParagraphText whole_text(Document& document, const Addresses& addresses = Addresses());

} // namespace rc::html
