// The edge to Tesseract: a picture of a page in, lines of words out.
#pragma once
#include "indexer/extract/pdf/lines.hpp"
#include "indexer/extract/raster.hpp"

#include <memory>
#include <string>

namespace rc {

struct RecognisedPage {
    pdf::LinePage lines;     // in reading order, places in points
    unsigned confidence = 0; // mean of its words, each by its letters; 0 to 100
};

// One thread at a time. Loading takes a tenth of a second and opens files; reading opens none.
class PageReader {
public:
    // Throws Error{unavailable} if the models cannot be loaded, or the program was built without recognition.
    explicit PageReader(const std::string& models);
    ~PageReader();
    PageReader(const PageReader&) = delete;
    PageReader& operator=(const PageReader&) = delete;

    RecognisedPage read(const Raster& grey, double dpi);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// The folder of the models; empty if there is none.
std::string models_folder();

} // namespace rc
