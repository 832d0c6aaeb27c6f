// Plain text files.
#pragma once
#include "indexer/extract/text/sink.hpp"

namespace rc {

// Reads text in any encoding. Paragraphs are lines, or what empty lines part when the lines are wrapped; form feeds are
// page breaks. Throws Error{unreadable} if there is nothing in it but white space. Pure; any thread.
void read_plain_text(std::string_view bytes, ExtractionSink& sink);

} // namespace rc
