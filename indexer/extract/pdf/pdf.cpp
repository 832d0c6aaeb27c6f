#include "indexer/extract/pdf/pdf.hpp"

#include "indexer/extract/pdf/bullets.hpp"
#include "indexer/extract/pdf/columns.hpp"
#include "indexer/extract/pdf/headings.hpp"
#include "indexer/extract/pdf/notes.hpp"
#include "indexer/extract/pdf/page_faults.hpp"
#include "indexer/extract/pdf/page_text.hpp"
#include "indexer/extract/pdf/pdf_description.hpp"
#include "indexer/extract/pdf/poppler_file.hpp"
#include "indexer/extract/pdf/running_lines.hpp"
#include "indexer/extract/pdf/yuscii.hpp"

#include <algorithm>
#include <iterator>

namespace rc {
namespace {

// `originals` are the texts before anything is known of the whole document.
std::vector<pdf::LinePage> read_lines(const pdf::PopplerFile& file, ExtractionSink& sink,
                                      std::vector<std::string>& originals) {
    const pdf::HyphenatedWords unknown;
    std::vector<pdf::LinePage> pages;
    for (unsigned i = 0; i < file.pages(); ++i) {
        pages.push_back(pdf::lines_of(file.page(i)));
        pdf::attach_bullets(pages.back().lines);
        pdf::order_columns(pages.back().lines, pages.back().rules);
        originals.push_back(pdf::text_of(pages.back(), unknown).text);
        sink.draft({pages.back().label, originals.back()});
    }
    return pages;
}

PageLayout layout_of(const pdf::LinePage& page, const std::vector<WordBox>& words) {
    PageLayout layout{static_cast<float>(page.width), static_cast<float>(page.height), {}, {}};
    std::copy_if(words.begin(), words.end(), std::back_inserter(layout.words), [&](const WordBox& word) {
        return word.box.x1 > 0 && word.box.y1 > 0 && word.box.x0 < layout.width && word.box.y0 < layout.height;
    });
    for (const pdf::Link& link : page.links) layout.links.push_back({link.address, link.box.on_paper()});
    tie_links(layout);
    return layout;
}

// "2, 5-7": numbers of pages from 1.
std::string ranges(const std::vector<std::size_t>& numbers) {
    std::string out;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        out += (out.empty() ? "" : ", ") + std::to_string(numbers[i]);
        if (last > i) out += "-" + std::to_string(numbers[last]);
        i = last;
    }
    return out;
}

void warn_of_empty_pages(const std::vector<pdf::PageText>& texts, ExtractionSink& sink) {
    std::vector<std::size_t> empty;
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (texts[i].text.empty()) empty.push_back(i + 1);
    if (empty.empty()) return;
    if (empty.size() == texts.size())
        sink.warn("no page has text (a scan?)");
    else
        sink.warn((empty.size() == 1 ? "page " : "pages ") + ranges(empty) +
                  (empty.size() == 1 ? " has no text (a scan?)" : " have no text (scans?)"));
}

} // namespace

void read_pdf(std::string_view bytes, ExtractionSink& sink) {
    const pdf::PopplerFile file(bytes);
    sink.begin({"application/pdf", "pdf-text", true, file.pages()});
    std::vector<std::string> originals;
    std::vector<pdf::LinePage> pages = read_lines(file, sink, originals);
    const std::vector<std::uint32_t> mended = pdf::mend_yuscii(pages);
    if (!mended.empty()) sink.warn("the text layer is in the old Yugoslav code page; its letters were mended");
    pdf::mark_running_lines(pages);
    for (pdf::LinePage& page : pages) {
        pdf::order_columns(page.lines, page.rules);
        pdf::move_notes(page);
    }

    const pdf::HyphenatedWords words(pages);
    std::vector<pdf::PageText> texts;
    for (const pdf::LinePage& page : pages) texts.push_back(pdf::text_of(page, words));
    for (std::size_t i = 0; i + 1 < texts.size(); ++i) pdf::join_over_page_end(texts[i], texts[i + 1], words);
    const std::vector<OutlineEntry> outline = file.outline();
    const std::vector<std::vector<Heading>> headings = pdf::headings_of(texts, outline);
    std::vector<std::size_t> lost; // pages
    for (std::size_t i = 0; i < pages.size(); ++i) {
        PageReading reading;
        reading.faults = pdf::faults_of_page(file, static_cast<unsigned>(i), pages[i], texts[i].text);
        if (reading.faults.has(Fault::lost_letters)) lost.push_back(i + 1);
        if (!mended.empty() && mended[i] > 0) {
            reading.repairs.push_back({Repair::yugoslav_code_page, mended[i]});
            reading.original = originals[i];
        }
        sink.page(
            {pages[i].label, texts[i].text, headings[i], std::move(reading), layout_of(pages[i], texts[i].words)});
    }
    sink.outline(outline);
    if (!lost.empty())
        sink.warn("the file does not say which letters some of its signs are (pages " + ranges(lost) +
                  "): words with them are not found");
    sink.describe(pdf::description_of(file, pages));
    warn_of_empty_pages(texts, sink);
}

} // namespace rc
