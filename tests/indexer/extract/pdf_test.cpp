#include "common/error.hpp"
#include "indexer/extract/pdf/page_number.hpp"
#include "indexer/extract/pdf/pdf.hpp"
#include "indexer/extract/text/embedded.hpp"
#include "tests/support/pdf_writer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <sstream>

using namespace rc;
using rc::test::PdfWriter;

namespace {

Extraction read(const PdfWriter& pdf) {
    Collector out;
    const std::string bytes = pdf.bytes();
    read_pdf(bytes, out);
    return out.take();
}

std::string text_of_page(const PdfWriter& pdf, std::size_t page = 0) { return read(pdf).pages.at(page).text; }

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

TEST_CASE("pdf: a word broken over a page end is whole on the first page") {
    PdfWriter pdf;
    pdf.page().lines(60, 100, {"This page ends within a word, so that decrimina-"});
    pdf.page().lines(60, 100, {"lisation is not found unless somebody joins it."});
    const Extraction extraction = read(pdf);
    CHECK(extraction.pages[0].text == "This page ends within a word, so that decriminalisation");
    CHECK(extraction.pages[1].text == "is not found unless somebody joins it.");
}

TEST_CASE("pdf: columns are read one after the other, also between lines that cross them") {
    PdfWriter pdf;
    pdf.page().text(60, 80, "A heading that runs across both of the columns on the page here", 11, true);
    std::string left, right;
    for (int i = 0; i < 12; ++i) {
        const std::string number = std::to_string(i);
        pdf.text(60, 120 + 14 * i, "left column of words " + number)
            .text(320, 120 + 14 * i, "right column of words " + number);
        left += " left column of words " + number;
        right += " right column of words " + number;
    }
    CHECK(text_of_page(pdf) ==
          "A heading that runs across both of the columns on the page here\n" + left.substr(1) + right);
}

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

TEST_CASE("pdf: rows of figures are lines, ranges are joined over line ends") {
    PdfWriter pdf;
    pdf.page().lines(60, 100, {"Maine 13,278 13,077 12,950", "Ohio 9,001 8,585 8,589"});
    CHECK(text_of_page(pdf) == "Maine 13,278 13,077 12,950\nOhio 9,001 8,585 8,589");
    PdfWriter range;
    range.page().lines(60, 100, {"The strategy covers the years from 2009–", "2013 and was not renewed."});
    CHECK(text_of_page(range) == "The strategy covers the years from 2009–2013 and was not renewed.");
}

TEST_CASE("pdf: what is written up the margin comes last") {
    PdfWriter pdf;
    pdf.page()
        .raw("BT /F 8 Tf 0 1 -1 0 30 300 Tm (margin note) Tj ET")
        .lines(60, 100, {"The text of the page,", "which is upright."});
    CHECK(text_of_page(pdf) == "The text of the page, which is upright.\nmargin note");
}

TEST_CASE("pdf: three columns, beside a note up the margin") {
    PdfWriter pdf;
    pdf.page().raw("BT /F 8 Tf 0 1 -1 0 18 60 Tm (margin) Tj ET");
    std::string columns[3];
    for (int i = 0; i < 40; ++i)
        for (int column = 0; column < 3; ++column) {
            const std::string line = "line of the column with words " + std::to_string(100 * column + i);
            pdf.text(45 + 175 * column, 120 + 11 * i, line, 8);
            columns[column] += ' ' + line;
        }
    CHECK(text_of_page(pdf) == columns[0].substr(1) + columns[1] + columns[2] + "\nmargin");
}

TEST_CASE("pdf: columns are told by the gutter, also where a line ends close to it") {
    PdfWriter pdf;
    pdf.page();
    std::string left, right;
    for (int i = 0; i < 14; ++i) {
        const std::string l = std::string(i % 3 == 0 ? "wide " : "") + "left column of the text " + std::to_string(i);
        const std::string r = "right column of words " + std::to_string(i);
        pdf.text(60, 120 + 14 * i, l).text(290, 120 + 14 * i, r);
        left += ' ' + l;
        right += ' ' + r;
    }
    CHECK(text_of_page(pdf) == left.substr(1) + right);
}

TEST_CASE("pdf: tables are read row by row, in whatever order their cells were written") {
    const std::vector<std::vector<std::string>> rows{{"Country", "2019", "2020", "Change"},
                                                     {"Albania", "310", "295", "-15"},
                                                     {"Bulgaria", "1,204", "1,310", "+106"},
                                                     {"North Macedonia", "n/a", "88", ""},
                                                     {"Serbia", "2,000", "1,999", "-1"}};
    PdfWriter by_column, by_row;
    by_column.page().text(60, 60, "Clients of the programmes in four countries, by year of the report", 11);
    by_row.page().text(60, 60, "Clients of the programmes in four countries, by year of the report", 11);
    for (std::size_t column = 0; column < 4; ++column)
        for (std::size_t row = 0; row < rows.size(); ++row)
            by_column.text(60 + 125.0 * static_cast<double>(column), 100 + 16.0 * static_cast<double>(row),
                           rows[row][column]);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < 4; ++column)
            by_row.text(60 + 125.0 * static_cast<double>(column), 100 + 16.0 * static_cast<double>(row),
                        rows[row][column]);
    for (const PdfWriter& pdf : {by_column, by_row})
        CHECK(text_of_page(pdf) == "Clients of the programmes in four countries, by year of the report\n"
                                   "Country 2019 2020 Change\nAlbania 310 295 -15\nBulgaria 1,204 1,310 +106\n"
                                   "North Macedonia n/a 88\nSerbia 2,000 1,999 -1");
}

TEST_CASE("pdf: a cell of several lines stays whole, where rows are set further apart than its lines") {
    PdfWriter pdf;
    pdf.page();
    const double left = 60, middle = 220, right = 420;
    pdf.text(left, 100, "Question").text(middle, 100, "Rule").text(right, 100, "Article");
    pdf.text(left, 125, "Possession for own").text(middle, 125, "Up to five").text(right, 125, "art. 29");
    pdf.text(left, 138, "use, small amount").text(middle, 138, "months in prison").text(right, 138, "par. 1");
    pdf.text(left, 163, "Dependent person").text(middle, 163, "No penalty").text(right, 163, "art. 30");
    pdf.text(left, 188, "Criminal record").text(middle, 188, "Not shown").text(right, 188, "art. 31");
    std::string text = text_of_page(pdf);
    std::ranges::replace(text, '\n', ' ');
    CHECK(text ==
          "Question Rule Article Possession for own use, small amount Up to five months in prison art. 29 par. 1 "
          "Dependent person No penalty art. 30 Criminal record Not shown art. 31");
}

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

TEST_CASE("pdf: the table of contents beside the pages") {
    PdfWriter pdf;
    for (int i = 0; i < 3; ++i) pdf.page().text(60, 100, "Some text on this page");
    pdf.outline(1, "Introduction", 0).outline(2, "Aims", 0).outline(2, "Methods", 1).outline(1, "Findings", 2);
    CHECK(read(pdf).outline ==
          std::vector<OutlineEntry>{{"Introduction", 1, 1}, {"Aims", 1, 2}, {"Methods", 2, 2}, {"Findings", 3, 1}});
    CHECK(read(PdfWriter().page()).outline.empty());
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

TEST_CASE("pdf: pages without text are named") {
    PdfWriter pdf;
    pdf.page().text(60, 100, "Text").page().page().page().text(60, 100, "More text").page();
    CHECK(read(pdf).warnings == std::vector<std::string>{"pages 2-3, 5 have no text (scans?)"});
    PdfWriter scan;
    scan.page();
    CHECK(read(scan).warnings == std::vector<std::string>{"no page has text (a scan?)"});
}

TEST_CASE("pdf: title and authors as the file has them, if they are no rubbish") {
    PdfWriter pdf;
    pdf.page().text(60, 100, "Some text on this page");
    pdf.information("Title", "Drug policy in the Balkans")
        .information("Author", "Ana Horvat; Ivan Petrovic")
        .information("CreationDate", "D:20190503120000Z");
    const Description found = read(pdf).embedded;
    CHECK(found.first(FieldId::title) == "Drug policy in the Balkans");
    CHECK(found.origin(FieldId::title) == Origin::embedded);
    CHECK(found.all(FieldId::author) == std::vector<std::string>{"Ana Horvat", "Ivan Petrovic"});
    CHECK(found.first(FieldId::published) == "2019-05-03");
    CHECK(found.origin(FieldId::published) == Origin::guessed); // the day the file was made
}

TEST_CASE("pdf: XMP goes before the information dictionary") {
    PdfWriter pdf;
    pdf.page().text(60, 100, "Some text on this page");
    pdf.information("Title", "An older title")
        .xmp("<?xpacket?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
             "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
             "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xmp='http://ns.adobe.com/xap/1.0/' "
             "xmp:CreateDate='2021-02-03T04:05:06Z'>"
             "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Закон о дрогама</rdf:li></rdf:Alt></dc:title>"
             "<dc:creator><rdf:Seq><rdf:li>Ana Horvat</rdf:li><rdf:li>admin</rdf:li></rdf:Seq></dc:creator>"
             "<dc:language><rdf:Bag><rdf:li>sr</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF></"
             "x:xmpmeta>");
    const Description found = read(pdf).embedded;
    CHECK(found.first(FieldId::title) == "Закон о дрогама");
    CHECK(found.all(FieldId::author) == std::vector<std::string>{"Ana Horvat"});
    CHECK(found.first(FieldId::language) == "sr");
    CHECK(found.first(FieldId::published) == "2021-02-03");
}

TEST_CASE("pdf: without a usable title the biggest type of the first page is a guess") {
    PdfWriter pdf;
    pdf.information("Title", "Microsoft Word - nacrt3.doc");
    pdf.page().text(60, 80, "MINISTARSTVO ZDRAVLJA", 16).text(60, 140, "ZAKON", 14, true);
    pdf.text(60, 160, "O SPREČAVANJU ZLOUPOTREBE DROGA*", 14, true).text(60, 190, "I - OPĆE ODREDBE", 14, true);
    for (int i = 0; i < 10; ++i) pdf.text(60, 220 + 14 * i, "Ovo je običan tekst zakona koji nije naslov.");
    const Description found = read(pdf).embedded;
    CHECK(found.first(FieldId::title) == "ZAKON O SPREČAVANJU ZLOUPOTREBE DROGA");
    CHECK(found.origin(FieldId::title) == Origin::guessed);

    PdfWriter plain; // nothing stands out
    plain.page();
    for (int i = 0; i < 10; ++i) plain.text(60, 400 + 14 * i, "plain text of one size and nothing that stands out");
    CHECK_FALSE(read(plain).embedded.has(FieldId::title));
}

namespace {

// A first page whose heading lines are `top`, in type of `size`, above plain text.
PdfWriter paper(const std::vector<std::string>& top, double size = 16) {
    PdfWriter pdf;
    double down = pdf.page().lines(60, 80, top, size) + 40;
    for (int i = 0; i < 10; ++i, down += 14) pdf.text(60, down, "The text of the paper is set in ordinary type here.");
    return pdf;
}

std::string title_of(const PdfWriter& pdf) { return read(pdf).embedded.first(FieldId::title); }

} // namespace

TEST_CASE("pdf: a title that the text knows nothing of was left by a template") {
    const std::vector<std::string> top{"ADVANCE QUESTIONS TO SLOVENIA"};
    CHECK(title_of(paper(top).information("Title", "Advance questions to Qatar")) == "ADVANCE QUESTIONS TO SLOVENIA");
    CHECK(title_of(paper(top).information("Title", "Advance questions to Slovenia")) ==
          "Advance questions to Slovenia");
    PdfWriter scan; // nothing to compare it with
    scan.page().information("Title", "Advance questions to Qatar");
    CHECK(title_of(scan) == "Advance questions to Qatar");
}

TEST_CASE("pdf: what stands around a title on first pages is not part of it") {
    struct Row {
        std::vector<std::string> top;
        const char* title;
    };
    for (const Row& row : {
             Row{{"OPŠTI USLOVI", "POSLOVANJA STANICA", "(\"Sl. glasnik RS\", br. 26/2008)"},
                 "OPŠTI USLOVI POSLOVANJA STANICA"},
             Row{{"ODLUKA O PROGLAŠENJU ZAKONA O PUTEVIMA", "Predsjednik", "ZAKON", "O PUTEVIMA"}, "ZAKON O PUTEVIMA"},
             Row{{"Report of the Working Group*"}, "Report of the Working Group"},
         })
        CHECK(title_of(paper(row.top)) == row.title);
    const PdfWriter notice =
        paper({"The Authority of the State for Openness is a new", "and independent office that works for the public",
               "interest, and for openness of the government", "Subject: Results of inspections in May"},
              12);
    CHECK(title_of(notice) == "Results of inspections in May");
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

TEST_CASE("pdf: titles that nobody gave are refused") {
    for (const char* title :
         {"", "Microsoft Word - Document1", "untitled", "report.pdf", "final version.docx", "PowerPoint Presentation",
          "OnlyOneWord", "12 34 56 78", "Layout 1", "Nacrt zakona.indd"}) {
        CAPTURE(title);
        CHECK(is_rubbish_title(title));
    }
    for (const char* title : {"Drug policy in Serbia", "Закон о дрогама", "Report 2021-2025"})
        CHECK_FALSE(is_rubbish_title(title));
}

TEST_CASE("pdf: dates of PDF and XMP") {
    struct Row {
        const char *stamp, *date;
    };
    for (const Row& row : {Row{"D:20190503120000+02'00'", "2019-05-03"}, Row{"2019-05-03T10:00:00Z", "2019-05-03"},
                           Row{"D:2019", "2019"}, Row{"201905", "2019-05"}, Row{"D:20191301", "2019"},
                           Row{"yesterday", ""}, Row{"", ""}, Row{"D:00000000", ""}})
        CHECK(date_of(row.stamp) == row.date);
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
