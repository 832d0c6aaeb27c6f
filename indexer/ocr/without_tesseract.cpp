// What takes the place of recognition where Tesseract was not there when the program was built.
#include "common/error.hpp"
#include "indexer/ocr/page_reader.hpp"

namespace rc {

struct PageReader::Impl {};

PageReader::PageReader(const std::string&) {
    throw Error(Error::Kind::unavailable, "this program was built without recognition of scans",
                "install libtesseract-dev and build it again");
}
PageReader::~PageReader() = default;
RecognisedPage PageReader::read(const Raster&, double) { return {}; }

std::string models_folder() { return {}; }

} // namespace rc
