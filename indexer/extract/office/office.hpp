// Office files: Word, OpenDocument text, EPUB, PowerPoint and Rich Text.
#pragma once
#include "indexer/extract/text/sink.hpp"

namespace rc {

// A ZIP archive of one of those formats. What is no document we read is refused by its name (Error{unsupported}: a
// spreadsheet, an archive of files). Throws Error{unreadable} if it is damaged, locked or holds no text.
// Pure; any thread. `bytes` must live as long as the call.
void read_office(std::string_view bytes, ExtractionSink& sink);

// Rich Text Format 1.9. Throws Error{unreadable} if there is no text in it. Pure; any thread.
void read_rich_text(std::string_view bytes, ExtractionSink& sink);

} // namespace rc
