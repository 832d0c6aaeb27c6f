// What Poppler finds on a page: its words with their places, and its links.
#pragma once
#include "indexer/extract/pdf/poppler_file.hpp"

class PDFDoc; // Poppler's, in no namespace

namespace rc::pdf {

// `number` counts from 1. An empty page if Poppler cannot make it.
WordPage read_page(PDFDoc& document, int number);

} // namespace rc::pdf
