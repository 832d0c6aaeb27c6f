// PDF, through Poppler.
#pragma once
#include "indexer/extract/raster.hpp"
#include "indexer/extract/text/sink.hpp"

namespace rc {

// Reads a PDF page by page, in reading order: running headers and footers left out, words joined over line and page
// ends, one line a paragraph. A page without text (a scan) is an empty page and a warning, not an error.
// Each page goes to the sink as a draft as soon as it is read, and once more when all pages are known.
// Throws Error{unreadable} if it is damaged, has no pages, or needs a password. `bytes` must live as long as the call.
void read_pdf(std::string_view bytes, ExtractionSink& sink);

// The first page in colour, `first_page_width` pixels wide, less where it is a very long strip. Empty if the bytes are
// no PDF, or Poppler cannot draw it.
Raster draw_first_page(std::string_view bytes);
inline constexpr unsigned first_page_width = 300;

// Opens, once and for the whole process, what Poppler opens on first use. Call before the process is confined.
// Throws Error{internal} if something of it is missing.
void prepare_pdf_reading();

} // namespace rc
