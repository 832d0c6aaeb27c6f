// What a PDF says of itself.
#pragma once
#include "common/document.hpp"
#include "indexer/extract/pdf/lines.hpp"
#include "indexer/extract/pdf/poppler_file.hpp"

namespace rc::pdf {

// Title, authors, language, publisher and date of the XMP packet, else of the document information; what programs write
// there by themselves ("Microsoft Word - draft3.doc", "Admin") is left out. A title that is missing is guessed from the
// biggest type of the first page (Origin::guessed). The date is that of the file's making and so always a guess.
Description description_of(const PopplerFile& file, const std::vector<LinePage>& pages);

} // namespace rc::pdf
