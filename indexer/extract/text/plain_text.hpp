// Plain text files.
#pragma once
#include "indexer/extract/text/sink.hpp"

namespace rc {

// Paragraphs of text in UTF-8: lines, or what empty lines part when the lines are wrapped. Cleaned, none empty.
std::vector<std::string> plain_paragraphs(std::string_view utf8);

// Reads text in any encoding. Paragraphs are lines, or what empty lines part when the lines are wrapped; form feeds are
// page breaks. Throws Error{unreadable} if there is nothing in it but white space. Pure; any thread.
void read_plain_text(std::string_view bytes, ExtractionSink& sink);

} // namespace rc
