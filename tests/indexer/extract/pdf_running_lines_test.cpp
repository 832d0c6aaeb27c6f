// Headers, footers, page numbers and page labels of PDFs.
#include "indexer/extract/pdf/page_number.hpp"
#include "tests/indexer/extract/read_pdf.hpp"

#include <doctest/doctest.h>

using namespace rc;
using rc::test::PdfWriter;
using rc::test::read;
using rc::test::text_of_page;

namespace {

// Pages of a report with a header, a footer and lines of their own.
PdfWriter report(int pages, const std::string& footer) {
    PdfWriter pdf;
    for (int i = 1; i <= pages; ++i) {
        const std::string number = std::to_string(i);
        pdf.page().text(60, 40, "Drug policy in review", 9).text(60, 815, footer + number, 9);
        pdf.text(60, 120, "Article " + std::to_string(7 * i));
        pdf.lines(60, 150, {"Page " + number + " says something of its own, and then", "goes on to the line below."});
    }
    return pdf;
}

} // namespace

TEST_CASE("pdf: headers, footers and page numbers are not text, numbered articles are") {
    for (const std::string footer : {"", "- ", "Page ", "Drug Policy Network, page "}) {
        CAPTURE(footer);
        const Extraction extraction = read(report(6, footer));
        REQUIRE(extraction.pages.size() == 6);
        CHECK(extraction.pages[2].text ==
              "Article 21\nPage 3 says something of its own, and then goes on to the line below.");
    }
}

TEST_CASE("pdf: a page of hardly more than repeated lines keeps them, without the page number") {
    PdfWriter pdf, labels;
    for (int i = 1; i <= 5; ++i) {
        pdf.page().text(60, 40, "Potato " + std::to_string(i)).text(300, 815, std::to_string(i + 9));
        labels.page().text(60, 40, "Apache label").text(60, 60, std::string(1, static_cast<char>('f' - i)) + " turned");
    }
    CHECK(text_of_page(pdf, 3) == "Potato 4");
    CHECK(text_of_page(labels, 3) == "Apache label b turned");
}

TEST_CASE("pdf: the only text of a page is never taken for a header or a page number") {
    PdfWriter one, blank;
    one.page().text(300, 815, "0.1");
    CHECK(text_of_page(one) == "0.1");
    for (int i = 1; i <= 4; ++i) blank.page().text(300, 815, std::to_string(i));
    CHECK(text_of_page(blank, 2) == "3");
}

TEST_CASE("pdf: lines that go over into the text are text, though they come again on every page") {
    PdfWriter pdf;
    for (const char* word : {"treats", "helps", "supports", "asks"}) {
        pdf.page().text(60, 60, "Drug policy in review", 9);
        pdf.lines(60, 90, {"Everybody who works in the centre", std::string(word) + " those who come there."});
    }
    CHECK(text_of_page(pdf, 2) == "Everybody who works in the centre supports those who come there.");
}

TEST_CASE("pdf: a document of one page has no running lines") {
    PdfWriter pdf;
    pdf.page().text(60, 40, "Drug policy in review").text(300, 815, "1");
    pdf.lines(60, 120, {"What the page says is more than what stands", "at its head and at its foot, by far."});
    CHECK(text_of_page(pdf) ==
          "Drug policy in review\nWhat the page says is more than what stands at its head and at its "
          "foot, by far.\n1");
}

TEST_CASE("pdf: numbers alone at the edge are page numbers only if they count with the pages") {
    PdfWriter pdf;
    const char* const roman[] = {"iii", "iv", "v"};
    const char* const figures[] = {"612", "87", "1204"};
    for (int i = 0; i < 3; ++i) {
        pdf.page().text(60, 120, "People reached by the programmes in the year, of all who were asked:");
        pdf.text(300, 815, roman[i]).text(60, 800, figures[i]);
    }
    CHECK(text_of_page(pdf, 1) == "People reached by the programmes in the year, of all who were asked:\n87");
}

TEST_CASE("pdf: lines that say nothing but a page number") {
    struct Row {
        const char* line;
        std::vector<long> numbers;
    };
    for (const Row& row : {Row{"12", {12}}, Row{"- 12 -", {12}}, Row{"Page 12", {12}}, Row{"3 of 20", {3, 20}},
                           Row{"3/20", {3, 20}}, Row{"xiv", {14}}, Row{"str. 7", {7}}, Row{"Σελίδα 7 από 9", {7, 9}},
                           Row{"Страна 7", {7}}, Row{"0.1", {}}, Row{"", {}}, Row{".", {}}, Row{"- . -", {}},
                           Row{"Article 7", {}}, Row{"1 2 3", {}}, Row{"20231", {}}, Row{"mix", {}}, Row{"iiii", {}}}) {
        CAPTURE(std::string(row.line));
        CHECK(pdf::page_numbers_in(row.line) == row.numbers);
    }
}

TEST_CASE("pdf: repeated lines of one page are not headers") {
    PdfWriter pdf;
    pdf.page();
    for (int i = 0; i < 4; ++i) pdf.text(60, 60 + 14 * i, "cell of a table 1");
    CHECK(text_of_page(pdf) == "cell of a table 1 cell of a table 1 cell of a table 1 cell of a table 1");
}

TEST_CASE("pdf: page labels as printed") {
    PdfWriter pdf;
    for (int i = 0; i < 4; ++i) pdf.page().text(60, 100, "Some text on this page");
    pdf.labels(2);
    const Extraction extraction = read(pdf);
    CHECK(extraction.pages[0].label == "i");
    CHECK(extraction.pages[1].label == "ii");
    CHECK(extraction.pages[2].label == "1");
    CHECK(extraction.paged);
    CHECK(extraction.method == "pdf-text");
}
