// Letters of PDFs that are lost, in an old code page, or printed twice.
#include "tests/indexer/extract/read_pdf.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace rc;
using rc::test::PdfWriter;
using rc::test::read;
using rc::test::text_of_page;

TEST_CASE("pdf: letters that the file does not name are a fault of the page, bullets and signs are not") {
    PdfWriter pdf;
    const std::string lost = "<00>"; // a code that the fonts give no meaning
    const auto line = [&](double down, const std::string& operators) {
        pdf.raw("BT /F 11 Tf 1 0 0 1 60 " + std::to_string(842 - down) + " Tm " + operators + " ET");
    };
    pdf.page();
    for (int i = 0; i < 4; ++i)
        line(100 + 14 * i, "(saobra) Tj " + lost + " Tj (aj je ure) Tj " + lost + " Tj (en) Tj");
    pdf.page();
    for (int i = 0; i < 4; ++i) line(100 + 14 * i, lost + " Tj ( item of a list with a bullet before it) Tj");
    const Extraction extraction = read(pdf);
    CHECK(extraction.pages[0].reading.faults == Faults{Fault::lost_letters});
    CHECK(extraction.pages[1].reading.faults.none());
    REQUIRE(extraction.warnings.size() == 1);
    CHECK(extraction.warnings[0].find("(pages 1)") != std::string::npos);
}

TEST_CASE("pdf: the old Yugoslav code page is mended, and other text is not") {
    const std::vector<std::string> coded{"^lan 1. Ovim zakonom ure|uje se spre~avanje zloupotrebe",
                                         "droga, a Slu`bene novine objavquju {to je odlu~eno, pa i",
                                         "ono {to je jo{ uvijek te{ko, kao {to su ku}e i ~asopisi,",
                                         "`ene i mu`evi, |aci, ~lanovi, {kole, dr`ava i zajedni~ki",
                                         "OP]E ODREDBE o ~uvanju i obavje{}ivanju gra|ana."};
    PdfWriter pdf;
    pdf.page().lines(60, 100, coded);
    const Extraction extraction = read(pdf);
    CHECK(extraction.pages[0].text.starts_with(
        "Član 1. Ovim zakonom uređuje se sprečavanje zloupotrebe droga, a Službene novine objavljuju što"));
    CHECK(extraction.pages[0].text.find("OPĆE ODREDBE o čuvanju i obavješćivanju građana.") != std::string::npos);
    CHECK(extraction.warnings.size() == 1);

    PdfWriter other;
    other.page().lines(60, 100,
                       {"Write to [the office] at info@example.org, ~5 % of", "cases, f(x) = x^2 {a|b}, or `code`."});
    CHECK(text_of_page(other) ==
          "Write to [the office] at info@example.org, ~5 % of cases, f(x) = x^2 {a|b}, or `code`.");
}

TEST_CASE("pdf: boldness that no font has: glyphs stroked as well, or drawn twice") {
    PdfWriter pdf;
    pdf.page();
    double down = 80;
    const auto prose = [&] {
        for (int i = 0; i < 3; ++i, down += 14) pdf.text(60, down, "The text of the paper is set in ordinary type.");
        down += 12;
    };
    pdf.raw("2 Tr").text(60, down, "Stroked heading").raw("0 Tr");
    down += 26;
    prose();
    pdf.text(60, down, "Heading drawn twice").text(60.4, down, "Heading drawn twice");
    down += 26;
    prose();
    const Page page = read(pdf).pages.at(0);
    CHECK(page.text.starts_with("Stroked heading\n"));
    CHECK(page.text.find("\nHeading drawn twice\n") != std::string::npos);
    CHECK(page.headings == std::vector<Heading>{{0, 1}, {2, 1}});
}

TEST_CASE("pdf: words printed again in the same place, also in parts, are there once") {
    PdfWriter pdf;
    pdf.page().text(60, 100, "PROJEKTOVANJE I IZGRADNJA").text(60, 100.3, "PROJEK").text(120, 100.3, "ANJE");
    CHECK(text_of_page(pdf) == "PROJEKTOVANJE I IZGRADNJA");
}
