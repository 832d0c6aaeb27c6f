// Text of PDFs: letters, words over line and page ends, pages without any.
#include "common/error.hpp"
#include "tests/indexer/extract/read_pdf.hpp"

#include <doctest/doctest.h>

using namespace rc;
using rc::test::PdfWriter;
using rc::test::read;
using rc::test::text_of_page;

TEST_CASE("pdf: letters of the region, paragraphs as lines") {
    PdfWriter pdf;
    pdf.page();
    const double below = pdf.lines(
        60, 100,
        {"Sprečavanje zloupotrebe droga je dužnost svih državnih", "organa. Ко поседује дрогу, казниће се. Η χρήση."});
    pdf.lines(60, below + 14, {"Yeni bir paragraf: bağımlılık."});
    CHECK(text_of_page(pdf) ==
          "Sprečavanje zloupotrebe droga je dužnost svih državnih organa. Ко поседује дрогу, казниће се. Η χρήση.\n"
          "Yeni bir paragraf: bağımlılık.");
}

TEST_CASE("pdf: words broken at line ends are joined, compounds keep their hyphen") {
    PdfWriter pdf;
    pdf.page().lines(60, 100,
                     {"The programme of decrimina-", "lisation is drug-related, and drug-",
                      "related harm is what it speaks about with re\u00AD", "spect; see the report of Horvat-",
                      "Petrović for more."});
    CHECK(text_of_page(pdf) ==
          "The programme of decriminalisation is drug-related, and drug-related harm is what it speaks about with "
          "respect; see the report of Horvat-Petrović for more.");
}

TEST_CASE("pdf: bold words within a sentence begin no paragraph, headings do") {
    PdfWriter pdf;
    pdf.page().text(60, 100, "The inspectors, with the police of the whole country,");
    pdf.text(60, 113, "Monday to Friday, held forty-two of their visits, and", 11, true);
    pdf.text(60, 126, "found nothing that called for a fine in any of them.");
    pdf.text(60, 139, "Next steps", 11, true).text(60, 152, "There are more visits to come, in all of the towns.");
    const Page page = read(pdf).pages.at(0);
    CHECK(page.text ==
          "The inspectors, with the police of the whole country, Monday to Friday, held forty-two of their visits, "
          "and found nothing that called for a fine in any of them.\nNext steps\nThere are more visits to come, in "
          "all of the towns.");
    CHECK(page.headings == std::vector<Heading>{{1, 1}});
}

TEST_CASE("pdf: a word broken over a page end is whole on the first page") {
    PdfWriter pdf;
    pdf.page().lines(60, 100, {"This page ends within a word, so that decrimina-"});
    pdf.page().lines(60, 100, {"lisation is not found unless somebody joins it."});
    const Extraction extraction = read(pdf);
    CHECK(extraction.pages[0].text == "This page ends within a word, so that decriminalisation");
    CHECK(extraction.pages[1].text == "is not found unless somebody joins it.");
}

TEST_CASE("pdf: pages without text are named") {
    PdfWriter pdf;
    pdf.page().text(60, 100, "Text").page().page().page().text(60, 100, "More text").page();
    CHECK(read(pdf).warnings == std::vector<std::string>{"pages 2-3, 5 have no text (scans?)"});
    PdfWriter scan;
    scan.page();
    CHECK(read(scan).warnings == std::vector<std::string>{"no page has text (a scan?)"});
}

TEST_CASE("pdf: damage is an error that says so") {
    PdfWriter pdf;
    pdf.page().text(60, 100, "Some text on this page");
    const std::string good = pdf.bytes();
    struct Row {
        const char* name;
        std::string bytes;
        const char* message;
    };
    for (const Row& row : {Row{"only a header", "%PDF-1.5\n", "the PDF is damaged"},
                           Row{"no pages", PdfWriter().bytes(), "the PDF has no pages"}}) {
        CAPTURE(row.name);
        Collector out;
        CHECK_THROWS_WITH_AS(read_pdf(row.bytes, out), row.message, Error);
    }
    // Cut anywhere, it is read or refused, never worse.
    for (std::size_t size = 0; size < good.size(); size += 97) {
        Collector out;
        try {
            read_pdf(std::string_view(good).substr(0, size), out);
        } catch (const Error& error) {
            CHECK(error.kind() == Error::Kind::unreadable);
        }
    }
}
