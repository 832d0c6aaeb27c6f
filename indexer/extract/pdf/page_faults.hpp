// What is wrong with a page of a PDF.
#pragma once
#include "common/ledger.hpp"
#include "indexer/extract/pdf/lines.hpp"

namespace rc::pdf {

// `text` is what could be drawn out of the page, `lines` where it stands. The page is drawn, small, only where there is
// hardly any text: whatever shows beside the lines then is a picture, probably of text.
Faults faults_of_page(const PopplerFile& file, unsigned index, const LinePage& lines, std::string_view text);

} // namespace rc::pdf
