#include "indexer/extract/pdf/poppler_file.hpp"

#include "indexer/extract/failure.hpp"
#include "indexer/extract/pdf/pdf.hpp"
#include "indexer/extract/pdf/poppler_page.hpp"
#include "indexer/extract/pdf/poppler_text.hpp"
#include "indexer/extract/text/clean.hpp"

#include <Catalog.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <Link.h>
#include <Outline.h>
#include <PDFDoc.h>

#include <algorithm>

namespace rc {
namespace {

// Poppler's tables, for as long as the process lives.
void start_poppler() {
    static const GlobalParamsIniter started([](ErrorCategory, Goffset, const char*) {});
}

} // namespace

void prepare_pdf_reading() {
    start_poppler();
    try {
        (void)pdf::PopplerFile("%PDF-1.4"); // loads what the first file needs
    } catch (const Error&) {                // that it is damaged, which is known
    }
}

namespace pdf {
namespace {

int page_of(PDFDoc& document, const LinkAction* action) {
    if (action == nullptr || action->getKind() != actionGoTo) return 0;
    const auto* to = static_cast<const LinkGoTo*>(action);
    std::unique_ptr<LinkDest> named;
    const LinkDest* destination = to->getDest();
    if (destination == nullptr && to->getNamedDest() != nullptr) {
        named = document.findDest(to->getNamedDest());
        destination = named.get();
    }
    if (destination == nullptr) return 0;
    return destination->isPageRef() ? document.findPage(destination->getPageRef()) : destination->getPageNum();
}

// `left` bounds the items looked at, which may lead round in circles.
void add_entries(PDFDoc& document, const std::vector<OutlineItem*>* items, std::uint8_t level, std::size_t& left,
                 std::vector<OutlineEntry>& entries) {
    if (items == nullptr || level > deepest_heading) return;
    for (OutlineItem* item : *items) {
        if (left == 0) return;
        --left;
        const int page = page_of(document, item->getAction());
        std::string title = clean_value(utf8_of(item->getTitle(), item->getTitleLength()), longest_outline_title);
        if (!title.empty() && page >= 0 && page <= document.getNumPages())
            entries.push_back({std::move(title), static_cast<std::uint32_t>(page), level});
        item->open();
        add_entries(document, item->getKids(), static_cast<std::uint8_t>(level + 1), left, entries);
    }
}

} // namespace

void Box::include(const Box& other) {
    x0 = std::min(x0, other.x0);
    y0 = std::min(y0, other.y0);
    x1 = std::max(x1, other.x1);
    y1 = std::max(y1, other.y1);
}

PaperBox Box::on_paper() const {
    return {static_cast<float>(x0), static_cast<float>(y0), static_cast<float>(x1), static_cast<float>(y1)};
}

struct PopplerFile::Impl {
    std::unique_ptr<PDFDoc> document;
};

PopplerFile::PopplerFile(std::string_view bytes) : impl_(std::make_unique<Impl>()) {
    start_poppler();
    // Files that only restrict printing and copying open with the empty user password, which Poppler tries itself.
    impl_->document = std::make_unique<PDFDoc>(
        new MemStream(const_cast<char*>(bytes.data()), 0, static_cast<Goffset>(bytes.size()), Object(objNull)));
    if (!impl_->document->isOk() && impl_->document->getErrorCode() == errEncrypted)
        throw ReadingFailure(Fault::encrypted, "the PDF is locked with a password",
                             "open it with the password and save it without one");
    if (!impl_->document->isOk())
        throw Error(Error::Kind::unreadable, "the PDF is damaged", "download it again, or print it to a new PDF");
    if (impl_->document->getNumPages() <= 0)
        throw Error(Error::Kind::unreadable, "the PDF has no pages", "download it again, or print it to a new PDF");
}

PopplerFile::~PopplerFile() = default;

unsigned PopplerFile::pages() const { return static_cast<unsigned>(impl_->document->getNumPages()); }

WordPage PopplerFile::page(unsigned index) const { return read_page(*impl_->document, static_cast<int>(index) + 1); }

PaperSize PopplerFile::paper(unsigned index) const {
    constexpr int quarter = 90, half = 180;
    const int number = static_cast<int>(index) + 1;
    const double width = impl_->document->getPageCropWidth(number), height = impl_->document->getPageCropHeight(number);
    const bool turned = impl_->document->getPageRotate(number) % half == quarter;
    return turned ? PaperSize{height, width} : PaperSize{width, height};
}

Raster PopplerFile::draw(unsigned index, double dpi, Drawing drawing) const {
    return draw_page(*impl_->document, static_cast<int>(index) + 1, dpi, drawing);
}

std::map<std::string, std::string> PopplerFile::information() const {
    std::map<std::string, std::string> values;
    const Object information = impl_->document->getDocInfo();
    if (!information.isDict()) return values;
    for (int i = 0; i < information.dictGetLength(); ++i) {
        const Object value = information.dictGetVal(i);
        if (value.isString()) values[information.dictGetKey(i)] = utf8_of_text_string(value.getString()->toStr());
    }
    return values;
}

std::string PopplerFile::xmp() const {
    const std::unique_ptr<GooString> packet = impl_->document->readMetadata();
    return packet ? packet->toStr() : std::string();
}

std::vector<OutlineEntry> PopplerFile::outline() const {
    std::vector<OutlineEntry> entries;
    std::size_t left = most_outline_entries;
    if (Outline* outline = impl_->document->getOutline())
        add_entries(*impl_->document, outline->getItems(), 1, left, entries);
    return entries;
}

} // namespace pdf
} // namespace rc
