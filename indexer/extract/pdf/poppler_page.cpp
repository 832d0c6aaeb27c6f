#include "indexer/extract/pdf/poppler_page.hpp"

#include "common/page_layout.hpp"
#include "indexer/extract/pdf/poppler_text.hpp"
#include "indexer/extract/text/clean.hpp"

#include <Annot.h>
#include <Catalog.h>
#include <GfxState.h>
#include <Link.h>
#include <Page.h>
#include <PDFDoc.h>
#include <TextOutputDev.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace rc::pdf {
namespace {

// Poppler's collector of text, which also sees boldness that no font has: glyphs that are stroked as well as filled,
// and glyphs drawn twice, a hair apart (of which Poppler itself keeps one).
class TextCollector : public TextOutputDev {
public:
    TextCollector() : TextOutputDev(nullptr, false, 0, false, false) {}

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes, const Unicode* characters, int count) override {
        constexpr int fill_and_stroke = 2;
        if (state->getRender() == fill_and_stroke) bold_.push_back(position_);
        double px = 0, py = 0;
        state->transform(x, y, &px, &py);
        glyphs_.push_back({code, static_cast<float>(px), static_cast<float>(py), position_});
        position_ += bytes;
        TextOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, characters, count);
    }
    void incCharCount(int bytes) override {
        position_ += bytes;
        TextOutputDev::incCharCount(bytes);
    }
    // Once, when the page is drawn.
    void finish() {
        std::sort(glyphs_.begin(), glyphs_.end(), [](const Glyph& a, const Glyph& b) {
            return std::tie(a.code, a.x, a.position) < std::tie(b.code, b.x, b.position);
        });
        for (std::size_t i = 1; i < glyphs_.size(); ++i)
            if (glyphs_[i].is_shifted(glyphs_[i - 1])) {
                bold_.push_back(glyphs_[i].position);
                bold_.push_back(glyphs_[i - 1].position);
            }
        std::sort(bold_.begin(), bold_.end());
    }
    // Whether the glyph at `position` of the page's strings was made bold.
    bool is_made_bold(int position) const { return std::binary_search(bold_.begin(), bold_.end(), position); }

private:
    struct Glyph {
        CharCode code;
        float x, y;
        int position;
        bool is_shifted(const Glyph& other) const {
            constexpr float least = 0.05F, most = 1.5F; // points
            return code == other.code && x - other.x > least && x - other.x < most && std::fabs(y - other.y) < most;
        }
    };
    int position_ = 0; // as TextPage counts
    std::vector<Glyph> glyphs_;
    std::vector<int> bold_; // positions
};

bool is_bold(const TextFontInfo& font) {
    constexpr auto marks =
        std::to_array<std::string_view>({"Bold", "bold", "BOLD", "Black", "Heavy", "Semibold", "Demi"});
    if (font.isBold()) return true;
    const GooString* name = font.getFontName();
    return name != nullptr && std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
               return name->toStr().find(mark) != std::string::npos;
           });
}

Word word_of(const TextWord& found, const TextCollector& collector) {
    Word word;
    word.text = utf8_of(found.getChar(0), found.getLength());
    found.getBBox(&word.box.x0, &word.box.y0, &word.box.x1, &word.box.y1);
    word.upright = found.getRotation() % 2 == 0;
    word.size = found.getFontSize();
    word.bold = is_bold(*found.getFontInfo(0)) || collector.is_made_bold(found.getCharPos());
    word.space_after = found.hasSpaceAfter();
    return word;
}

void read_words(PDFDoc& document, int number, std::vector<Word>& words) {
    constexpr double points_an_inch = 72;
    TextCollector collector;
    document.displayPageSlice(&collector, number, points_an_inch, points_an_inch, 0, false, false, false, -1, -1, -1,
                              -1);
    collector.finish();
    for (const TextFlow* flow = collector.getFlows(); flow != nullptr; flow = flow->getNext())
        for (const TextBlock* block = flow->getBlocks(); block != nullptr; block = block->getNext())
            for (const TextLine* line = block->getLines(); line != nullptr; line = line->getNext())
                for (const TextWord* word = line->getWords(); word != nullptr; word = word->getNext())
                    if (word->getLength() > 0) words.push_back(word_of(*word, collector));
}

// A rectangle of the file's coordinates as it is shown.
Box shown_box(::Page& page, const AnnotLink& link) {
    std::array<double, 6> m{};
    page.getDefaultCTM(m.data(), 72, 72, 0, false, true);
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    link.getRect(&x0, &y0, &x1, &y1);
    const auto corner = [&](double x, double y) {
        return std::pair(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
    };
    const auto [ax, ay] = corner(x0, y0);
    const auto [bx, by] = corner(x1, y1);
    return {std::min(ax, bx), std::min(ay, by), std::max(ax, bx), std::max(ay, by)};
}

void read_links(::Page& page, std::vector<Link>& found) {
    const std::unique_ptr<Links> links = page.getLinks();
    if (!links) return;
    for (const AnnotLink* link : links->getLinks()) {
        const LinkAction* action = link->getAction();
        if (action == nullptr || action->getKind() != actionURI) continue;
        const std::string& address = static_cast<const LinkURI*>(action)->getURI();
        if (is_followed(address) && found.size() < most_links_of_page)
            found.push_back({address, shown_box(page, *link)});
    }
}

} // namespace

WordPage read_page(PDFDoc& document, int number) {
    WordPage result;
    ::Page* page = document.getPage(number);
    if (page == nullptr || !page->isOk()) return result;
    GooString label;
    if (document.getCatalog()->indexToLabel(number - 1, &label))
        result.label = clean_value(utf8_of_text_string(label.toStr()), 60);
    const bool turned = page->getRotate() % 180 != 0;
    result.width = turned ? page->getCropHeight() : page->getCropWidth();
    result.height = turned ? page->getCropWidth() : page->getCropHeight();
    read_words(document, number, result.words);
    read_links(*page, result.links);
    return result;
}

} // namespace rc::pdf
