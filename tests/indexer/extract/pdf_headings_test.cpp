// Headings and tables of contents of PDFs.
#include "tests/indexer/extract/read_pdf.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace rc;
using rc::test::PdfWriter;
using rc::test::read;
using rc::test::text_of_page;

TEST_CASE("pdf: headings are told by size, weight, capitals and the numbers of articles") {
    PdfWriter pdf;
    pdf.page().text(60, 80, "Chapter one", 18).text(60, 120, "A section of it", 14);
    double below = pdf.lines(60, 150,
                             {"The body of the text is set in type of eleven points, as most papers are, and",
                              "goes on for several lines, so that it is more than the headings are."});
    pdf.text(60, below + 20, "Who is asked", 11, true);
    below = pdf.lines(60, below + 45, {"Everybody who works with people who use drugs was asked for an opinion."});
    pdf.text(60, below + 20, "OPĆE ODREDBE").text(60, below + 45, "Član 5.");
    pdf.lines(60, below + 70, {"Whoever is found with a small amount is not punished at all for it."});
    pdf.text(60, below + 110, "12").text(60, below + 140, "Totals: 7 of 9", 14);
    const Page page = read(pdf).pages.at(0);
    std::string found;
    std::istringstream paragraphs(page.text);
    std::uint32_t number = 0;
    for (std::string line; std::getline(paragraphs, line); ++number)
        for (const Heading& heading : page.headings)
            if (heading.paragraph == number) found += std::to_string(heading.level) + " " + line + '\n';
    CHECK(found == "1 Chapter one\n2 A section of it\n3 Who is asked\n3 OPĆE ODREDBE\n3 Član 5.\n2 Totals: 7 of 9\n");
}

TEST_CASE("pdf: the head of a table is no heading") {
    PdfWriter pdf;
    pdf.page().lines(60, 60, {"The services of the city are counted every year, and the", "figures are printed here."});
    const char* rows[][3] = {{"Service", "Place", "Visits"},
                             {"Van", "three quarters", "1467"},
                             {"Centre", "the old town", "402"},
                             {"Pharmacy", "every street", "211"}};
    for (int i = 0; i < 4; ++i)
        for (int k = 0; k < 3; ++k) pdf.text(60 + 150 * k, 120 + 20 * i, rows[i][k], 11, i == 0);
    CHECK(read(pdf).pages.at(0).headings.empty());
}

TEST_CASE("pdf: what the table of contents names on its page is a heading, in whatever type") {
    PdfWriter pdf;
    for (const char* title : {"1. Aims and scope of it", "Methods"}) {
        pdf.page().text(60, 80, std::string(title) + " is a line below this.").text(60, 120, title);
        pdf.lines(60, 160, {"Methods", "are what the text goes on with, as it does on every page."});
    }
    pdf.outline(1, "Aims and scope of it", 0).outline(2, "METHODS", 1).outline(2, "Not on its page", 1);
    const Extraction extraction = read(pdf);
    CHECK(extraction.pages[0].headings == std::vector<Heading>{{1, 1}});
    CHECK(extraction.pages[1].headings == std::vector<Heading>{{1, 2}});
}

TEST_CASE("pdf: a document in bold type has no headings by weight") {
    PdfWriter pdf;
    pdf.page();
    for (int i = 0; i < 8; ++i) pdf.text(60, 80 + 30 * i, "Line of a form to fill in", 11, true);
    CHECK(read(pdf).pages.at(0).headings.empty());
}

TEST_CASE("pdf: letter-spaced headings and words printed twice") {
    PdfWriter pdf;
    pdf.page();
    const std::string letters[] = {"З", "А", "К", "О", "Н"};
    for (int i = 0; i < 5; ++i) pdf.text(200 + 20 * i, 80, letters[i], 14);
    pdf.text(60, 120, "Bold word", 11).text(60.4, 120, "Bold word", 11);
    CHECK(text_of_page(pdf) == "ЗАКОН\nBold word");
}

TEST_CASE("pdf: the table of contents beside the pages") {
    PdfWriter pdf;
    for (int i = 0; i < 3; ++i) pdf.page().text(60, 100, "Some text on this page");
    pdf.outline(1, "Introduction", 0).outline(2, "Aims", 0).outline(2, "Methods", 1).outline(1, "Findings", 2);
    CHECK(read(pdf).outline ==
          std::vector<OutlineEntry>{{"Introduction", 1, 1}, {"Aims", 1, 2}, {"Methods", 2, 2}, {"Findings", 3, 1}});
    CHECK(read(PdfWriter().page()).outline.empty());
}
