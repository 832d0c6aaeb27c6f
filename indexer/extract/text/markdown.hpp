// Markdown (CommonMark, with the tables of GitHub and a YAML head).
#pragma once
#include "indexer/extract/text/sink.hpp"

namespace rc {

// True if text is marked up so: it has a YAML head, or a heading and further marks of that kind.
bool looks_like_markdown(std::string_view bytes);

// Headings, paragraphs, list items ("• ..."), table rows ("... | ..."); of links and pictures their words. Title,
// author, date and language from the YAML head; else the title is the first heading of the first level. Throws
// ReadingFailure{empty} if there is no text in it. Pure; any thread.
void read_markdown(std::string_view bytes, ExtractionSink& sink);

} // namespace rc
