#include "indexer/extract/pdf/poppler_draw.hpp"

#include <PDFDoc.h>
#include <splash/SplashBitmap.h>
#include <SplashOutputDev.h>

#include <cmath>

namespace rc::pdf {

Raster draw_page(PDFDoc& document, int number, double dpi, Drawing drawing) {
    constexpr double points_an_inch = 72;
    constexpr int row_padding = 1;
    const double pixels = document.getPageCropWidth(number) * document.getPageCropHeight(number) * dpi * dpi /
                          (points_an_inch * points_an_inch);
    if (!(pixels >= 1)) return {}; // a page without size
    if (pixels > most_pixels) dpi *= std::sqrt(most_pixels / pixels);

    SplashColor paper{0xFF, 0xFF, 0xFF, 0xFF};
    const bool grey = drawing == Drawing::grey;
    SplashOutputDev device(grey ? splashModeMono8 : splashModeRGB8, row_padding, false, paper);
    device.setVectorAntialias(true);
    device.startDoc(&document);
    document.displayPage(&device, number, dpi, dpi, 0, false, true, false);
    SplashBitmap* bitmap = device.getBitmap();
    if (bitmap == nullptr || bitmap->getWidth() <= 0 || bitmap->getHeight() <= 0) return {};
    Raster raster{static_cast<std::uint32_t>(bitmap->getWidth()),
                  static_cast<std::uint32_t>(bitmap->getHeight()),
                  grey ? 1u : 3u,
                  {}};
    raster.pixels.assign(reinterpret_cast<const char*>(bitmap->getDataPtr()),
                         std::size_t{raster.width} * raster.height * raster.channels);
    return raster;
}

} // namespace rc::pdf
