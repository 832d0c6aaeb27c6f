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

TEST_CASE("pdf: which lines go on with the sentence above") {
    struct Row {
        std::string what;
        std::vector<std::string> lines;
        double gap; // between the last two lines, points
        std::string text;
    };
    const std::string full = "Nadležni organ vodi posebnu knjigu evidencije i dostavlja izvod iz";
    const Row rows[] = {
        {"a preposition that looks like a bullet", {full, "o vozilima koja su oduzeta"}, 13, "iz o vozilima"},
        {"an ordinal number", {full, "2. tačke ovog člana najkasnije do"}, 13, "iz 2. tačke"},
        {"wider set than the rest", {full, full, full, full, "evidencije o vozilima."}, 22, "iz evidencije"},
        {"a number that counts on", {"1. tačku", "2. " + full, "3. tačku"}, 13, "iz\n3. tačku"},
        {"a number of a reference", {full, "[3, str. 14]."}, 13, "iz [3"},
        {"an acronym keeps its hyphen",
         {"Pravo na besplatno testiranje i na savetovanje u vezi sa HIV-", "om"},
         13,
         "HIV-om"},
        {"a numbered item", {full + ":", "2. tačka"}, 13, ":\n2. tačka"},
        {"a lettered item", {full, "b) tačka"}, 13, "iz\nb) tačka"},
        {"a line set apart to the right",
         {full, full, full, full, "                         član 7"},
         22,
         "iz\nčlan 7"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        PdfWriter pdf;
        pdf.page();
        double y = 100;
        for (std::size_t i = 0; i < row.lines.size(); ++i) {
            if (i > 0) y += i + 1 == row.lines.size() ? row.gap : 13;
            const std::size_t indent = row.lines[i].find_first_not_of(' ');
            pdf.text(60 + 5.0 * static_cast<double>(indent), y, row.lines[i].substr(indent));
        }
        const std::string text = text_of_page(pdf);
        CAPTURE(text);
        CHECK(text.find(row.text) != std::string::npos);
    }
}

TEST_CASE("pdf: an article's number in bigger type at the head of its text makes no heading of it") {
    PdfWriter pdf;
    pdf.page().text(200, 100, "Član 2", 13, true).text(250, 100, "Udaljenost između stanica je stvarna dužina puta i");
    pdf.text(60, 122, "utvrđena je merenjem na svakoj relaciji, odnosno na svakom delu te relacije.");
    const Page page = read(pdf).pages.at(0);
    CHECK(page.text == "Član 2 Udaljenost između stanica je stvarna dužina puta i utvrđena je merenjem na svakoj "
                       "relaciji, odnosno na svakom delu te relacije.");
    CHECK(page.headings.empty());
}

TEST_CASE("pdf: bullets in a frame of their own stand before their items") {
    PdfWriter pdf;
    pdf.page().lines(60, 100, {"\u2022", "\u2022"});
    pdf.text(80, 100, "testing without names,").text(80, 113, "needles and syringes.");
    CHECK(text_of_page(pdf) == "\u2022 testing without names,\n\u2022 needles and syringes.");
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
