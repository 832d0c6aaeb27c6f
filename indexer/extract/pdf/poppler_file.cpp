#include "indexer/extract/pdf/poppler_file.hpp"

#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extract/pdf/pdf.hpp"
#include "indexer/extract/text/clean.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>

namespace rc {

void prepare_pdf_reading() {
    if (poppler::ustring::from_utf8("a").empty()) // loads the converters of libc
        throw Error(Error::Kind::internal, "the C library cannot convert UTF-16, so no PDF can be read",
                    "install its gconv modules (package libc6)");
    try {
        (void)pdf::PopplerFile("%PDF-1.4"); // loads Poppler's tables
    } catch (const Error&) {                // that it is damaged, which is known
    }
}

namespace pdf {
namespace {

// poppler::ustring holds UTF-16 units. Its own conversion opens an iconv handle for every string.
std::string to_utf8(const poppler::ustring& units) {
    std::string out;
    out.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        char32_t c = units[i];
        const bool pair =
            c >= 0xD800 && c < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000;
        if (pair)
            c = 0x10000 + ((c - 0xD800) << 10) + (units[++i] - 0xDC00u);
        else if (c >= 0xD800 && c < 0xE000)
            c = text::replacement;
        text::append_utf8(out, c);
    }
    return out;
}

bool is_bold(const std::string& font) {
    constexpr std::string_view marks[]{"Bold", "bold", "BOLD", "Black", "Heavy", "Semibold", "Demi"};
    return std::any_of(std::begin(marks), std::end(marks),
                       [&](std::string_view mark) { return font.find(mark) != std::string::npos; });
}

Word word_of(const poppler::text_box& box) {
    const poppler::rectf place = box.bbox();
    Word word;
    word.text = to_utf8(box.text());
    word.box = {place.left(), place.top(), place.right(), place.bottom()};
    word.upright = box.rotation() % 2 == 0;
    word.size = box.has_font_info() ? box.get_font_size() : place.height();
    word.bold = box.has_font_info() && is_bold(box.get_font_name());
    word.space_after = box.has_space_after();
    return word;
}

} // namespace

void Box::include(const Box& other) {
    x0 = std::min(x0, other.x0);
    y0 = std::min(y0, other.y0);
    x1 = std::max(x1, other.x1);
    y1 = std::max(y1, other.y1);
}

struct PopplerFile::Impl {
    std::unique_ptr<poppler::document> document;
};

PopplerFile::PopplerFile(std::string_view bytes) : impl_(std::make_unique<Impl>()) {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); // else it writes to stderr
    // Files that only restrict printing and copying open with the empty user password, which Poppler tries itself.
    impl_->document.reset(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!impl_->document)
        throw Error(Error::Kind::unreadable, "the PDF is damaged", "download it again, or print it to a new PDF");
    if (impl_->document->is_locked())
        throw Error(Error::Kind::unreadable, "the PDF is locked with a password",
                    "open it with the password and save it without one");
    if (impl_->document->pages() <= 0)
        throw Error(Error::Kind::unreadable, "the PDF has no pages", "download it again, or print it to a new PDF");
}

PopplerFile::~PopplerFile() = default;

unsigned PopplerFile::pages() const { return static_cast<unsigned>(impl_->document->pages()); }

WordPage PopplerFile::page(unsigned index) const {
    WordPage result;
    const std::unique_ptr<poppler::page> page(impl_->document->create_page(static_cast<int>(index)));
    if (!page) return result;
    result.label = clean_value(to_utf8(page->label()), 60);
    const poppler::rectf paper = page->page_rect();
    const bool turned =
        page->orientation() == poppler::page::landscape || page->orientation() == poppler::page::seascape;
    result.width = turned ? paper.height() : paper.width(); // the paper is given unturned, the words are turned
    result.height = turned ? paper.width() : paper.height();
    for (const poppler::text_box& box : page->text_list(poppler::page::text_list_include_font)) {
        Word word = word_of(box);
        if (!word.text.empty()) result.words.push_back(std::move(word));
    }
    return result;
}

std::map<std::string, std::string> PopplerFile::information() const {
    std::map<std::string, std::string> values;
    for (const std::string& key : impl_->document->info_keys()) values[key] = to_utf8(impl_->document->info_key(key));
    return values;
}

// Poppler-cpp hands out the packet's bytes, each as a character.
std::string PopplerFile::xmp() const {
    std::string bytes;
    for (const auto unit : impl_->document->metadata()) bytes += static_cast<char>(unit);
    return bytes;
}

} // namespace pdf
} // namespace rc
