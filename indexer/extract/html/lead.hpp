// The lead of an article: the paragraph in larger type between its heading and its text.
#pragma once
#include "indexer/extract/html/tree.hpp"

#include <string>
#include <vector>

namespace rc::html {

// Paragraph-long texts with few links that stand behind the heading and before the first words of the article, outside
// of it or dropped from it: pages keep the lead apart from the text that it begins. `article` with its parts dropped as
// they will be; none if the heading (may be null) does not come before it.
std::vector<std::string> lead_of(const Node& body, const Node* heading, const Node& article);

} // namespace rc::html
