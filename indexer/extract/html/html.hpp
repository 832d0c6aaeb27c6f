// Web pages.
#pragma once
#include "indexer/extract/text/sink.hpp"

namespace rc {

// The article's text in parts of at most part_bytes, and what the page says of itself. The encoding is that of the byte
// order mark, of the text itself if it is UTF-8, of `<meta>`, else detected.
// Throws Error{unreadable} if there is no text in it. Pure; any thread.
void read_html(std::string_view bytes, ExtractionSink& sink);

} // namespace rc
