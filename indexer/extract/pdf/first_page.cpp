#include "indexer/extract/frame.hpp"
#include "indexer/extract/pdf/pdf.hpp"
#include "indexer/extract/pdf/poppler_file.hpp"

#include <algorithm>

namespace rc {

Raster draw_first_page(std::string_view bytes) {
    constexpr double points_an_inch = 72;
    const pdf::PopplerFile file(bytes);
    const pdf::PaperSize paper = file.paper(0);
    if (!(paper.width >= 1 && paper.height >= 1)) return {};
    const double scale = std::min(first_page_width / paper.width, (largest_side - 1) / paper.height);
    return file.draw(0, points_an_inch * scale, pdf::Drawing::colour);
}

} // namespace rc
