// A page of Poppler's as a picture.
#pragma once
#include "indexer/extract/raster.hpp"

class PDFDoc;

namespace rc::pdf {

enum class Drawing { grey, colour };
inline constexpr double most_pixels = 40e6;

// Page `number` (from 1), as shown: turned and cropped. Empty if Poppler cannot draw it.
Raster draw_page(PDFDoc& document, int number, double dpi, Drawing drawing);

} // namespace rc::pdf
