// What PDFs say of themselves, and the title where they do not.
#include "indexer/extract/text/embedded.hpp"
#include "tests/indexer/extract/read_pdf.hpp"

#include <doctest/doctest.h>

using namespace rc;
using rc::test::PdfWriter;
using rc::test::read;

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
