// Cuts text that has no pages into parts a reader can be led to.
#pragma once
#include "indexer/extract/text/paragraph_text.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace rc {

// Parts of at most `bytes` bytes, cut between paragraphs ('\n'); a paragraph that is longer is cut after a sentence,
// else at a space, else between characters. No part is empty. `text` is UTF-8 as clean_paragraphs gives it.
std::vector<Page> cut_into_parts(std::string_view text, std::size_t bytes);
// The same with its headings and links, each with its part.
std::vector<Page> cut_into_parts(const ParagraphText& text, std::size_t bytes);

} // namespace rc
