// The recognition child's side.
#include "indexer/extract/worker.hpp"
#include "common/error.hpp"
#include "indexer/extract/frame.hpp"
#include "indexer/extract/pdf/page_text.hpp"
#include "indexer/extract/pdf/pdf.hpp"
#include "indexer/extract/repair/repairing_sink.hpp"
#include "indexer/extract/worker_socket.hpp"
#include "indexer/ocr/models.hpp"
#include "indexer/ocr/page_reader.hpp"
#include "indexer/ocr/recogniser.hpp"

#include <cstdlib>
#include <cstring>
#include <optional>

namespace rc {
namespace {

Page page_of(const RecognisedPage& recognised) {
    const pdf::PageText text = pdf::text_of(recognised.lines, pdf::HyphenatedWords({recognised.lines}));
    Page page{"", text.text};
    page.layout = {
        static_cast<float>(recognised.lines.width), static_cast<float>(recognised.lines.height), text.words, {}};
    page.reading.method = recognised_method;
    page.reading.confidence = static_cast<std::uint8_t>(recognised.confidence);
    return page;
}

Page recognise(std::string_view bytes, unsigned index, PageReader& reader, unsigned dpi) {
    constexpr double points_an_inch = 72;
    const pdf::PopplerFile file(bytes);
    if (index >= file.pages())
        throw Error(Error::Kind::unreadable, "there is no such page", "the file has changed: add it again");
    const Raster picture = file.draw(index, dpi, pdf::Drawing::grey);
    const double width = file.paper(index).width;
    if (picture.empty() || !(width > 0))
        throw Error(Error::Kind::unreadable, "the page cannot be drawn", "the page stays a picture");
    return page_of(reader.read(picture, picture.width * points_an_inch / width)); // a huge page has fewer dots
}

} // namespace

int run_recognition_if_asked(int argc, char** argv) {
    if (argc != 4 || std::strcmp(argv[1], recognition_command) != 0) return -1;
    const std::string models = argv[3];
    std::optional<PageReader> reader;
    const auto prepare = [&] {
        prepare_pdf_reading();
        reader.emplace(models); // opens its files before that is forbidden
    };
    live_as_worker(std::strtoull(argv[2], nullptr, 10), prepare,
                   [&](std::string_view bytes, std::string_view request, int socket) {
                       const auto page = static_cast<unsigned>(std::strtoul(std::string(request).c_str(), nullptr, 10));
                       FrameSink sink(socket); // models of two scripts mix their letters
                       RepairingSink(sink).page(recognise(bytes, page - 1, *reader, dpi_for(models)));
                   });
}

} // namespace rc
