// Where words and links of PDFs stand on the paper.
#include "tests/indexer/extract/read_pdf.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace rc;
using rc::test::PdfWriter;
using rc::test::read;

namespace {

// The text in each box, with the box's corners in whole points: "word@60,90".
std::vector<std::string> placed_words(const Page& page) {
    std::vector<std::string> words;
    for (const WordBox& word : page.layout.words)
        words.push_back(page.text.substr(word.begin, word.end - word.begin) + "@" +
                        std::to_string(std::lround(word.box.x0)) + "," + std::to_string(std::lround(word.box.y1)));
    return words;
}

} // namespace

TEST_CASE("pdf: every word knows its place on the paper") {
    PdfWriter pdf;
    pdf.page().lines(60, 100, {"Sprečavanje of decrimina-", "lisation \uFB01rst"}, 10);
    const Page page = read(pdf).pages.at(0);
    CHECK(page.text == "Sprečavanje of decriminalisation first");
    CHECK(page.layout.width == 595);
    CHECK(page.layout.height == 842);
    // the letters of the font are 6 points wide, and reach 2 points below their line
    CHECK(placed_words(page) == std::vector<std::string>{"Sprečavanje@60,102", "of@132,102", "decrimina@150,102",
                                                         "lisation@60,114", "first@114,114"});
    for (const WordBox& word : page.layout.words) CHECK(word.box.x1 > word.box.x0);
}

TEST_CASE("pdf: what moves over a page end has no place on the page it moved to") {
    PdfWriter pdf;
    pdf.page().lines(60, 100, {"It ends within decrimina-"}, 10);
    pdf.page().lines(60, 100, {"lisation and goes on."}, 10);
    const Extraction extraction = read(pdf);
    CHECK(placed_words(extraction.pages[0]).back() == "decriminalisation@150,102");
    CHECK(placed_words(extraction.pages[1]).front() == "and@114,102");
}

TEST_CASE("pdf: places are those of the page as it is shown, turned and cropped") {
    PdfWriter pdf;
    pdf.page().text(60, 100, "word", 10).link(60, 740, 84, 750, "https://example.org");
    struct Row {
        const char *entries, *word;
        float width, height;
    };
    for (const Row& row : {Row{"/CropBox [50 0 595 792]", "word@10,52", 545, 792},
                           Row{"/Rotate 90", "word@740,84", 842, 595}, Row{"", "word@60,102", 595, 842}}) {
        CAPTURE(row.entries);
        const Page page = read(pdf.page_entries(row.entries)).pages.at(0);
        CHECK(placed_words(page) == std::vector<std::string>{row.word});
        CHECK(page.layout.width == row.width);
        CHECK(page.layout.height == row.height);
        const PaperBox &link = page.layout.links.at(0).box, &word = page.layout.words.at(0).box;
        CHECK(std::max(link.x0, word.x0) < std::min(link.x1, word.x1)); // they lie over each other
        CHECK(std::max(link.y0, word.y0) < std::min(link.y1, word.y1));
    }
}

TEST_CASE("pdf: links to the web and to mail are kept, others are not") {
    PdfWriter pdf;
    pdf.page().text(60, 100, "Some text on this page");
    for (const char* address : {"https://example.org/a?b", "mailto:office@example.org", "javascript:alert\\(1\\)",
                                "file:///etc/passwd", "relative.pdf"})
        pdf.link(60, 700, 100, 712, address);
    const PageLayout layout = read(pdf).pages.at(0).layout;
    REQUIRE(layout.links.size() == 2);
    CHECK(layout.links[0] == PageLink{"https://example.org/a?b", {60, 130, 100, 142}, 0, 0});
    CHECK(layout.links[1].address == "mailto:office@example.org");
}

TEST_CASE("pdf: links know the words that lead there") {
    PdfWriter pdf;
    pdf.page()
        .text(60, 100, "See the report for more")
        .link(60 + 8 * 6.6, 740, 60 + 14 * 6.6, 752, "https://a.example/");
    const Page page = read(pdf).pages.at(0);
    REQUIRE(page.layout.links.size() == 1);
    const PageLink& link = page.layout.links[0];
    CHECK(page.text.substr(link.begin, link.end - link.begin) == "report");
}
