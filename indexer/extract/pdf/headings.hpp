// Headings, told by type.
#pragma once
#include "common/document.hpp"
#include "indexer/extract/pdf/page_text.hpp"

#include <vector>

namespace rc::pdf {

// The headings of each page: short paragraphs in bigger or bolder type than the body of the document, in capitals, or
// of the form in which laws number their articles. Levels follow size, then weight. A document half of whose paragraphs
// would be headings by weight (a form, a table) has only those that are bigger. What the outline names on its page is a
// heading of the outline's level, in whatever type it is set.
std::vector<std::vector<Heading>> headings_of(const std::vector<PageText>& pages,
                                              const std::vector<OutlineEntry>& outline);

} // namespace rc::pdf
