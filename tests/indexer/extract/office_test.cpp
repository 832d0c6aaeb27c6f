#include "indexer/extract/office/office.hpp"

#include "common/error.hpp"
#include "tests/support/zip_writer.hpp"

#include <doctest/doctest.h>

using namespace rc;
using test::zip;
using test::ZipEntries;

namespace {

Extraction read(const std::string& bytes) {
    Collector out;
    if (bytes.starts_with("PK"))
        read_office(bytes, out);
    else
        read_rich_text(bytes, out);
    return out.take();
}

// Paragraphs, headings as "#" by level; pages parted by "---".
std::string shown(const Extraction& extraction) {
    std::string out;
    for (std::size_t i = 0; i < extraction.pages.size(); ++i) {
        const Page& page = extraction.pages[i];
        if (i > 0) out += "---\n";
        std::uint32_t number = 0;
        auto heading = page.headings.begin();
        for (std::size_t at = 0; at < page.text.size(); ++number) {
            const std::size_t end = std::min(page.text.find('\n', at), page.text.size());
            if (heading != page.headings.end() && heading->paragraph == number)
                out += std::string((heading++)->level, '#') + ' ';
            out += page.text.substr(at, end - at) + '\n';
            at = end + 1;
        }
    }
    return out;
}

// "words -> address", a line each.
std::string links_in(const Extraction& extraction) {
    std::string all;
    for (const Page& page : extraction.pages)
        for (const PageLink& link : page.layout.links)
            all += page.text.substr(link.begin, link.end - link.begin) + " -> " + link.address + '\n';
    return all;
}

const std::string core =
    "<cp:coreProperties xmlns:cp='c' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='t'>"
    "<dc:title>Naloxone in prisons</dc:title><dc:creator>Ana Petrović; Mile Horvat</dc:creator>"
    "<dcterms:created>2021-05-03T10:00:00Z</dcterms:created></cp:coreProperties>";

std::string word(const std::string& body, const ZipEntries& more = {}) {
    ZipEntries entries{{"[Content_Types].xml", "<Types/>"},
                       {"word/document.xml", "<?xml version='1.0'?><w:document xmlns:w='w' xmlns:mc='mc'><w:body>" +
                                                 body + "</w:body></w:document>"},
                       {"docProps/core.xml", core}};
    entries.insert(entries.end(), more.begin(), more.end());
    return zip(entries);
}

std::string paragraph(const std::string& text, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string open_text(const std::string& type, const std::string& body, const ZipEntries& more = {}) {
    ZipEntries entries{{"mimetype", "application/vnd.oasis.opendocument." + type},
                       {"content.xml", "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:xlink='x' xmlns:table='b' "
                                       "xmlns:draw='d'><office:body>" +
                                           body + "</office:body></office:document-content>"}};
    entries.insert(entries.end(), more.begin(), more.end());
    return zip(entries);
}

Error error_of(const std::string& bytes) {
    try {
        read(bytes);
    } catch (const Error& error) {
        return error;
    }
    FAIL("was read");
    return Error(Error::Kind::internal, "");
}

} // namespace

TEST_CASE("Word: paragraphs, headings by style, lists, tables, notes; no deleted text and no field codes") {
    const std::string styles =
        "<w:styles xmlns:w='w'><w:style w:styleId='Naslov1'><w:name w:val='heading 1'/></w:style>"
        "<w:style w:styleId='Own'><w:name w:val='Odjeljak'/><w:pPr><w:outlineLvl "
        "w:val='1'/></w:pPr></w:style></w:styles>";
    const std::string notes =
        "<w:footnotes xmlns:w='w'><w:footnote>" + paragraph("1 See the law.") + "</w:footnote></w:footnotes>";
    const Extraction extraction =
        read(word(paragraph("Uvod", "<w:pStyle w:val='Naslov1'/>") + paragraph("Prva rečenica &amp; druga.") +
                      paragraph("Dio", "<w:pStyle w:val='Own'/>") + paragraph("jedno", "<w:numPr/>") +
                      "<w:p><w:r><w:t>Split </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
                      "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>word</w:t><w:tab/><w:t>end</w:t></w:r></w:p>"
                      "<w:tbl><w:tr><w:tc>" +
                      paragraph("Year") + "</w:tc><w:tc>" + paragraph("Doses") +
                      "</w:tc></w:tr></w:tbl><mc:AlternateContent><mc:Choice>" + paragraph("box") +
                      "</mc:Choice><mc:Fallback>" + paragraph("box") + "</mc:Fallback></mc:AlternateContent>",
                  {{"word/styles.xml", styles}, {"word/footnotes.xml", notes}}));
    CHECK(shown(extraction) ==
          "# Uvod\nPrva rečenica & druga.\n## Dio\n• jedno\nSplit word end\nYear | Doses\nbox\n1 See the "
          "law.\n");
    CHECK(extraction.method == "docx");
    CHECK_FALSE(extraction.paged);
    CHECK(extraction.embedded.first(FieldId::title) == "Naloxone in prisons");
    CHECK(extraction.embedded.all(FieldId::author) == std::vector<std::string>{"Ana Petrović", "Mile Horvat"});
    CHECK(extraction.embedded.first(FieldId::published) == "2021-05-03");
    CHECK(extraction.embedded.origin(FieldId::published) == Origin::guessed);
}

TEST_CASE("Word: items keep the numbers that Word counts, links lead to the web and to mail only") {
    const std::string numbering =
        "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>"
        "<w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
        "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1.%2)'/></w:lvl>"
        "</w:abstractNum><w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>"
        "<w:lvlText w:val='-'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
        "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num></w:numbering>";
    const std::string relations =
        "<Relationships><Relationship Id='r1' Target='https://example.org/law' TargetMode='External'/>"
        "<Relationship Id='r2' Target='javascript:alert(1)' TargetMode='External'/></Relationships>";
    const auto item = [](const std::string& text, const char* list, const char* level) {
        return paragraph(text, std::string("<w:numPr><w:ilvl w:val='") + level + "'/><w:numId w:val='" + list +
                                   "'/></w:numPr>");
    };
    const Extraction extraction =
        read(word(item("one", "1", "0") + item("half", "1", "1") + item("half", "1", "1") + item("two", "1", "0") +
                      item("half", "1", "1") + item("bullet", "2", "0") + item("taken out", "0", "0") +
                      "<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink r:id='r1' xmlns:r='r'><w:r><w:t>the law</w:t></w:r>"
                      "</w:hyperlink><w:r><w:t> and </w:t></w:r><w:hyperlink r:id='r2' xmlns:r='r'><w:r><w:t>this</w:t>"
                      "</w:r></w:hyperlink></w:p>",
                  {{"word/numbering.xml", numbering}, {"word/_rels/document.xml.rels", relations}}));
    CHECK(shown(extraction) ==
          "3. one\n3.a) half\n3.b) half\n4. two\n4.a) half\n\u2022 bullet\ntaken out\nSee the law and this\n");
    CHECK(links_in(extraction) == "the law -> https://example.org/law\n");
}

TEST_CASE("OpenDocument: items keep their numbers, links lead to the web and to mail only") {
    const Extraction extraction = read(open_text(
        "text",
        "<office:automatic-styles><text:list-style style:name='L1'><text:list-level-style-number text:level='1' "
        "style:num-format='1' style:num-suffix=')'/><text:list-level-style-number text:level='2' "
        "style:num-format='a' style:num-suffix='.' text:start-value='2'/></text:list-style>"
        "</office:automatic-styles><office:text><text:list text:style-name='L1'><text:list-item>"
        "<text:p>ena</text:p><text:list><text:list-item><text:p>pol</text:p></text:list-item></text:list>"
        "</text:list-item><text:list-item><text:p>dva</text:p><text:p>Nadaljevanje.</text:p></text:list-item>"
        "</text:list><text:p><text:a xlink:href='mailto:a@example.org'>pi\u0161ite</text:a> ali <text:a "
        "xlink:href='file:///etc/passwd'>ne</text:a></text:p></office:text>"));
    CHECK(shown(extraction) == "1) ena\nb. pol\n2) dva\nNadaljevanje.\npi\u0161ite ali ne\n");
    CHECK(links_in(extraction) == "pi\u0161ite -> mailto:a@example.org\n");
}

TEST_CASE("OpenDocument: headings, spaces, lists, tables, notes; no comments and no tracked changes") {
    const std::string bytes = open_text(
        "text",
        "<office:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        "<text:h text:outline-level='2'>Σκοπός</text:h><text:p>Μια<text:s/>πρόταση<text:tab/>εδώ.<text:note>"
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>Βλ. νόμο.</text:p></text:note-body>"
        "</text:note><office:annotation><text:p>comment</text:p></office:annotation></text:p>"
        "<text:list><text:list-item><text:p>ένα</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>α</text:p></table:table-cell><table:table-cell>"
        "<text:p>β</text:p></table:table-cell></table:table-row></table:table></office:text>");
    CHECK(shown(read(bytes)) == "## Σκοπός\nΜια πρόταση εδώ.\n• ένα\nα | β\nΒλ. νόμο.\n");
    CHECK(read(bytes).media_type == "application/vnd.oasis.opendocument.text");
}

TEST_CASE("presentations: a page a slide, in the order of their numbers") {
    const auto slide = [](const std::string& title, const std::string& line) {
        return "<p:sld xmlns:p='p' xmlns:a='a'><p:sp><p:nvPr><p:ph type='title'/></p:nvPr><a:p><a:t>" + title +
               "</a:t></a:p></p:sp><p:sp><a:p><a:t>" + line + "</a:t></a:p></p:sp></p:sld>";
    };
    const Extraction powerpoint = read(zip({{"[Content_Types].xml", "<Types/>"},
                                            {"ppt/presentation.xml", "<p/>"},
                                            {"ppt/slides/slide10.xml", slide("Last", "ten")},
                                            {"ppt/slides/slide2.xml", slide("First", "two")}}));
    CHECK(powerpoint.paged);
    CHECK(shown(powerpoint) == "# First\ntwo\n---\n# Last\nten\n");
    const Extraction open = read(open_text("presentation", "<draw:page><text:p>one</text:p></draw:page><draw:page>"
                                                           "<text:p>two</text:p></draw:page>"));
    CHECK(shown(open) == "one\n---\ntwo\n");
}

TEST_CASE("EPUB: the spine's pages in their order") {
    const std::string bytes =
        zip({{"mimetype", "application/epub+zip"},
             {"META-INF/container.xml",
              "<container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>"},
             {"OEBPS/book.opf",
              "<package xmlns:dc='d'><metadata><dc:title>Guide to naloxone</dc:title><dc:language>mk"
              "</dc:language></metadata><manifest><item id='b' href='b.xhtml'/><item id='a' "
              "href='text/a%20b.xhtml'/></manifest><spine><itemref idref='a'/><itemref idref='b'/></spine>"
              "</package>"},
             {"OEBPS/b.xhtml", "<html><body><h2>Two</h2><p>Second.</p></body></html>"},
             {"OEBPS/text/a b.xhtml", "<html><body><h1>One</h1><p>First.</p></body></html>"},
             {"OEBPS/toc.xhtml", "<html><body><p>not read</p></body></html>"}});
    CHECK(shown(read(bytes)) == "# One\nFirst.\n## Two\nSecond.\n");
    CHECK(read(bytes).embedded.first(FieldId::title) == "Guide to naloxone");
    CHECK(read(bytes).embedded.first(FieldId::language) == "mk");
}

TEST_CASE("Rich Text: code pages of fonts, Unicode with its fallback, groups that are no text") {
    struct Row {
        const char* rtf;
        const char* text;
    };
    for (const Row& row : {
             Row{"{\\rtf1\\ansi plain {\\b bold} end\\par next}", "plain bold end\nnext\n"},
             Row{"{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset238 Arial;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset161 "
                 "Arial;}}"
                 "\\f0\\'e8lan {\\f1\\'e7\\'e0\\'ea\\'ee\\'ed} \\f2\\'ed\\'fc\\'ec\\'ef\\'f2}",
                 "član закон νόμος\n"},
             Row{"{\\rtf1\\ansi\\ansicpg1250 \\'8akola}", "Škola\n"},
             Row{"{\\rtf1\\uc1 \\u268?lan, \\uc2 \\u1057??rbija \\u-10179??\\u-9088??}", "Član, Сrbija 💀\n"},
             Row{"{\\rtf1{\\stylesheet{\\s1 Naslov;}}{\\*\\generator Word;}{\\header top}text}", "text\n"},
             Row{"{\\rtf1{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt link}} \\{braces\\}}", "link {braces}\n"},
             Row{"{\\rtf1\\pard\\outlinelevel1 Part\\par\\pard body\\par\\trowd {\\pard a\\par}\\cell b\\cell\\row}",
                 "## Part\nbody\na | b\n"},
             Row{"{\\rtf1 {\\pict\\bin5 {{{{{} after", "after\n"},
             Row{"{\\rtf1 unclosed {group", "unclosed group\n"},
         }) {
        CAPTURE(row.rtf);
        CHECK(shown(read(row.rtf)) == row.text);
    }
    const Extraction extraction =
        read("{\\rtf1{\\info{\\title Plan of action 2021}{\\author Ana Petrovi\\u263?}}text}");
    CHECK(extraction.embedded.first(FieldId::title) == "Plan of action 2021");
    CHECK(extraction.embedded.first(FieldId::author) == "Ana Petrović");
}

TEST_CASE("office files: what cannot be read says why") {
    CHECK(std::string(error_of(zip({{"xl/workbook.xml", "<x/>"}})).what()) == "this is an Excel workbook");
    CHECK(std::string(error_of(zip({{"holiday.jpg", "x"}})).what()) == "this is a ZIP archive");
    CHECK(std::string(error_of(open_text("spreadsheet", "")).what()) == "this is an OpenDocument file that is no text");
    CHECK(std::string(error_of(word("")).what()) == "the document holds no text");
    CHECK(std::string(error_of("{\\rtf1 }").what()) == "the document holds no text");
    CHECK(std::string(error_of(zip({{"mimetype", "application/epub+zip"}})).what()) ==
          "the file is damaged: its part META-INF/container.xml is missing");
    CHECK(error_of("PK\x03\x04 nonsense").kind() == Error::Kind::unreadable);
}

TEST_CASE("office files: bombs and foreign entities do no harm") {
    const std::string bomb = word(paragraph(std::string(210u << 20, 'x')));
    CHECK(bomb.size() < (4u << 20));
    CHECK(std::string(error_of(bomb).what()) == "the file unpacks to more than 200 MB of text");
    const std::string body = paragraph("before &all; &file; after");
    const std::string entities =
        "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY one 'aaaaaaaaaa'><!ENTITY all '&one;&one;&one;'>"
        "<!ENTITY file SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='w'><w:body>" +
        body + "</w:body></w:document>";
    CHECK(shown(read(zip({{"word/document.xml", entities}}))) == "before after\n");
    // Cut short: what came before the damage is kept.
    const std::string cut = "<w:document xmlns:w='w'><w:body>" + paragraph("kept") + "<w:p><w:t>lost";
    CHECK(shown(read(zip({{"word/document.xml", cut}}))).starts_with("kept\n"));
}
