#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extract/text/charset.hpp"
#include "indexer/extract/text/clean.hpp"
#include "indexer/extract/text/parts.hpp"
#include "indexer/extract/text/plain_text.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace std::string_literals;

TEST_CASE("charset: bytes become UTF-8 by mark, validity, declaration, detection") {
    struct Row {
        const char* name;
        std::string bytes, declared, text;
    };
    for (const Row& row : {
             Row{"UTF-8", "Škola", "", "Škola"},
             Row{"UTF-8 wins over a false declaration", "Škola", "windows-1252", "Škola"},
             Row{"byte order mark is dropped", "\xEF\xBB\xBFŠkola", "", "Škola"},
             Row{"UTF-16 by its mark",
                 "\xFF\xFE"
                 "a\0b\0"s,
                 "", "ab"},
             Row{"UTF-16, other order",
                 "\xFE\xFF"
                 "\0a\0b"s,
                 "", "ab"},
             Row{"declared Central European", "\x8Akola \xE8\xE6\x9E", "windows-1250", "Škola čćž"},
             Row{"declared Cyrillic", "\xE4\xF0\xEE\xE3\xE0", "Windows-1251", "дрога"},
             Row{"Latin-1 is read as windows-1252, as browsers do",
                 "\x93"
                 "a\x94",
                 "ISO-8859-1", "“a”"},
             Row{"a damaged letter costs one sign",
                 "Škola, čovek, žena, čast, šuma, žito, čelo, đak, ćup, čas, šta, što, žar, "
                 "čir, šal, žal, čar, šir, čak, ća\xE8.",
                 "utf-8",
                 "Škola, čovek, žena, čast, šuma, žito, čelo, đak, ćup, čas, šta, što, žar, čir, šal, žal, čar, šir, "
                 "čak, ća\uFFFD."},
             Row{"nonsense as declaration", "\xE4\xF6\xFC", "no-such-thing", "äöü"},
             Row{"nothing", "", "", ""},
         }) {
        CAPTURE(row.name);
        CHECK(decode_text(row.bytes, row.declared) == row.text);
    }
}

TEST_CASE("charset: undeclared text of the region is detected") {
    struct Row {
        std::string bytes, text;
    };
    for (const Row& row : {
             Row{"Zakon o spre\xE8"
                 "avanju zloupotrebe droga propisuje postupanje prema licima koja u\x9Eivaju droge. "
                 "Slu\x9E"
                 "bena lica du\x9Ena su da po\x9Atuju ljudsko dostojanstvo.",
                 "Zakon o sprečavanju zloupotrebe droga propisuje postupanje prema licima koja uživaju droge. "
                 "Službena lica dužna su da poštuju ljudsko dostojanstvo."},
             Row{"\xC7\xE0\xEA\xEE\xED\xFA\xF2 \xE7\xE0 \xEA\xEE\xED\xF2\xF0\xEE\xEB \xE2\xFA\xF0\xF5\xF3 "
                 "\xED\xE0\xF0\xEA\xEE\xF2\xE8\xF7\xED\xE8\xF2\xE5 \xE2\xE5\xF9\xE5\xF1\xF2\xE2\xE0",
                 "Законът за контрол върху наркотичните вещества"},
         })
        CHECK(decode_text(row.bytes) == row.text);
}

TEST_CASE("clean: repairs every string needs") {
    struct Row {
        std::string raw, clean;
    };
    for (const Row& row : {
             Row{"  two   spaces\tand a tab ", "two spaces and a tab"},
             Row{"e\uFB03cient \uFB01nd", "efficient find"},
             Row{"harm\u00ADful, zero\u200Bwidth\uFEFF", "harmful, zerowidth"},
             Row{"c\u030Cas", "čas"},
             Row{"no\u00A0break\u202Fspaces", "no break spaces"},
             Row{"\uF0B7 item", "• item"},
             Row{"a\x01\x02"
                 "b",
                 "a b"},
             Row{"a\xFF"
                 "b",
                 "a\uFFFDb"},
             Row{"", ""},
         })
        CHECK(clean_line(row.raw) == row.clean);
    CHECK(clean_paragraphs("one\n\n \n two\fthree") == "one\ntwo\nthree");
    CHECK(clean_value("a rather long title indeed", 20) == "a rather long…");
}

std::vector<std::string> texts_of(const std::vector<Page>& pages) {
    std::vector<std::string> texts;
    for (const Page& page : pages) texts.push_back(page.text);
    return texts;
}

TEST_CASE("parts: no longer than asked, cut at the best place, nothing lost") {
    CHECK(texts_of(cut_into_parts("one\ntwo\nthree", 8)) == std::vector<std::string>{"one\ntwo", "three"});
    CHECK(texts_of(cut_into_parts("First one here. Second one here.", 20)) ==
          std::vector<std::string>{"First one here.", "Second one here."});
    CHECK(texts_of(cut_into_parts("šššššš", 5)) == std::vector<std::string>{"šš", "šš", "šš"});
    CHECK(cut_into_parts(" \n ", 5).empty());
    CHECK(cut_into_parts("", 5).empty());
    std::string paragraphs;
    for (int i = 0; i < 3000; ++i) paragraphs += "Paragraph " + std::to_string(i) + ".\n";
    std::string together;
    for (const Page& part : cut_into_parts(paragraphs, part_bytes)) {
        CHECK(part.text.size() <= part_bytes);
        together += part.text + '\n';
    }
    CHECK(together == paragraphs);
}

TEST_CASE("parts: headings go with their part") {
    ParagraphText text;
    text.add("One", 1);
    text.add("text of one");
    text.add("Two", 2);
    text.add("Three", 2);
    text.add("text of three");
    const std::vector<Page> parts = cut_into_parts(text, 16);
    CHECK(texts_of(parts) == std::vector<std::string>{"One\ntext of one", "Two\nThree", "text of three"});
    CHECK(parts[0].headings == std::vector<Heading>{{0, 1}});
    CHECK(parts[1].headings == std::vector<Heading>{{0, 2}, {1, 2}});
    CHECK(parts[2].headings.empty());
    // A paragraph that is cut in two does not shift the numbers behind it.
    ParagraphText longer;
    longer.add("First one here. Second one here.");
    longer.add("Next", 3);
    longer.add("more");
    const std::vector<Page> cut = cut_into_parts(longer, 20);
    CHECK(texts_of(cut) == std::vector<std::string>{"First one here.", "Second one here.", "Next\nmore"});
    CHECK(cut.back().headings == std::vector<Heading>{{0, 3}});
}

TEST_CASE("parts: links go with their part, those over its end with both") {
    ParagraphText text;
    text.add("See one here. Then the second.", 0,
             {{"https://a.example/", {}, 4, 7}, {"https://b.example/", {}, 9, 18}});
    text.add("End it", 0, {{"https://c.example/", {}, 0, 3}});
    const std::vector<Page> parts = cut_into_parts(text, 20);
    REQUIRE(texts_of(parts) == std::vector<std::string>{"See one here.", "Then the second.", "End it"});
    CHECK(parts[0].layout.links ==
          std::vector<PageLink>{{"https://a.example/", {}, 4, 7}, {"https://b.example/", {}, 9, 13}});
    CHECK(parts[1].layout.links == std::vector<PageLink>{{"https://b.example/", {}, 0, 4}});
    CHECK(parts[2].layout.links == std::vector<PageLink>{{"https://c.example/", {}, 0, 3}});
    ParagraphText dirty;
    dirty.add(" not  clean", 0, {{"https://a.example/", {}, 2, 5}});
    CHECK(dirty.links.empty()); // nobody knows where they stand
}

TEST_CASE("plain text: paragraphs, wrapped lines, form feeds, line ends of all systems") {
    struct Row {
        const char* name;
        std::string text;
        std::vector<std::string> parts;
    };
    for (const Row& row : {
             Row{"a line is a paragraph", "Title\n\nOne.\nTwo.\n", {"Title\nOne.\nTwo."}},
             Row{"Windows", "One.\r\nTwo.\r\n", {"One.\nTwo."}},
             Row{"old Macintosh", "One.\rTwo.\r", {"One.\nTwo."}},
             Row{"form feeds part pages", "One.\fTwo.", {"One.", "Two."}},
             Row{"JSON lines are text", "{\"a\": 1}\n{\"a\": 2}", {"{\"a\": 1}\n{\"a\": 2}"}},
             Row{"wrapped lines are joined",
                 "The law on the control of drugs was changed in the year\n"
                 "of grace two thousand and one, and possession of small\n"
                 "amounts became a matter of health and not of crime.\n"
                 "\n"
                 "It was the first of its kind, and others have followed\n"
                 "in the years since, some with less and some with more\n"
                 "success than the parliament had hoped for at the time.\n",
                 {"The law on the control of drugs was changed in the year of grace two thousand and one, and "
                  "possession of small "
                  "amounts became a matter of health and not of crime.\n"
                  "It was the first of its kind, and others have followed in the years since, some with less and some "
                  "with more "
                  "success than the parliament had hoped for at the time."}},
         }) {
        CAPTURE(row.name);
        Collector out;
        read_plain_text(row.text, out);
        const Extraction extraction = out.take();
        std::vector<std::string> parts;
        for (const Page& page : extraction.pages) parts.push_back(page.text);
        CHECK(parts == row.parts);
        CHECK(extraction.media_type == "text/plain");
        CHECK_FALSE(extraction.paged);
    }
    Collector out;
    CHECK_THROWS_WITH_AS(read_plain_text(" \n\f\n", out), "the file holds no text", Error);
}
