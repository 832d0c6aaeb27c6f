#include "indexer/extract/pdf/poppler_page.hpp"

#include "common/page_layout.hpp"
#include "indexer/extract/pdf/poppler_text.hpp"
#include "indexer/extract/pdf/text_collector.hpp"
#include "indexer/extract/text/clean.hpp"

#include <Annot.h>
#include <Catalog.h>
#include <GfxState.h>
#include <Link.h>
#include <Page.h>
#include <PDFDoc.h>

#include <algorithm>
#include <array>

namespace rc::pdf {
namespace {

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

void read_words(PDFDoc& document, int number, WordPage& page) {
    constexpr double points_an_inch = 72;
    TextCollector collector;
    document.displayPageSlice(&collector, number, points_an_inch, points_an_inch, 0, false, false, false, -1, -1, -1,
                              -1);
    collector.finish();
    for (const TextFlow* flow = collector.getFlows(); flow != nullptr; flow = flow->getNext())
        for (const TextBlock* block = flow->getBlocks(); block != nullptr; block = block->getNext())
            for (const TextLine* line = block->getLines(); line != nullptr; line = line->getNext())
                for (const TextWord* word = line->getWords(); word != nullptr; word = word->getNext())
                    if (word->getLength() > 0) page.words.push_back(word_of(*word, collector));
    page.lost_letters = collector.lost_letters();
    page.rules = collector.take_rules();
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
    read_words(document, number, result);
    read_links(*page, result.links);
    return result;
}

} // namespace rc::pdf
