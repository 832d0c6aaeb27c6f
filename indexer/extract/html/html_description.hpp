// What a web page says of itself.
#pragma once
#include "common/document.hpp"
#include "indexer/extract/html/tree.hpp"

namespace rc::html {

// Title, authors, date, language, publisher, abstract and canonical address, each from the first of: citation_*
// (Highwire, as Google Scholar asks), Dublin Core, JSON-LD, Open Graph, Twitter cards, the page's own elements. All
// Origin::embedded.
Description description_of(Document& document);

} // namespace rc::html
