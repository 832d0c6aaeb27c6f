#include "common/citation/formats.hpp"
#include "common/citation/names.hpp"
#include "common/citation/quote.hpp"
#include "common/citation/sentence.hpp"
#include "common/citation/types.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

using namespace rc::citation;

namespace {

Record paper() {
    Record r;
    r.id = "8kq2z7c0m5xt1";
    r.title = "Žene & droge: {č đ љ ё} 100% #1 a_b \"q\" \\ ~ ^ $5?";
    r.authors = {"Ana Petrović", "Ministry of Health"};
    r.publisher = "Resource Centre";
    r.type = "report";
    r.type_label = "Report";
    r.language = "sr-Latn";
    r.published = "2023-05-07";
    r.country_labels = {"Serbia"};
    r.theme_labels = {"Harm reduction"};
    r.address = "https://docs.example.org/documents/8kq2z7c0m5xt1";
    r.sha256 = "abc";
    r.pages = 34;
    r.is_paged = true;
    r.accessed = "2026-11-22";
    return r;
}

Record cited() {
    Record r = paper();
    r.title = "Women and drugs";
    r.place = Place{12, "x", "saves\nlives"};
    return r;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace

TEST_CASE("read_name: persons are parted, groups and doubtful names stay whole") {
    struct Row {
        const char *written, *family, *given;
    };
    for (const Row& row : {
             Row{"Ana Petrović", "Petrović", "Ana"},
             {"Petrović, Ana", "Petrović", "Ana"},
             {"Ana Marija Marković-Đurić", "Marković-Đurić", "Ana Marija"},
             {"J. P. Grund", "Grund", "J. P."},
             {"Peter van der Berg", "van der Berg", "Peter"},
             {"Ђорђе Љубичић", "Љубичић", "Ђорђе"},
             {"Γιώργος Παπαδόπουλος", "Παπαδόπουλος", "Γιώργος"},
             {"Courtney O’Neil", "O’Neil", "Courtney"},
             {"Vlade Petrov", "Petrov", "Vlade"},
             {"Ministry of Health", "", ""},
             {"Ministarstvo zdravlja", "", ""},
             {"Министерство на здравеопазването", "", ""},
             {"Υπουργείο Υγείας", "", ""},
             {"Ministry of Health, Serbia", "", ""},
             {"Drug Policy Network", "", ""},
             {"Udruženje Prevent", "", ""},
             {"Resource Centre editors", "", ""},
             {"EMCDDA", "", ""},
             {"UNODC Vienna", "", ""},
             {"Diogenis", "", ""},
             {"Prevent 2020", "", ""},
             {"Smith & Sons", "", ""},
             {"Rights Reporter and Others", "", ""},
             {"", "", ""},
         }) {
        CAPTURE(row.written);
        const Name name = read_name(row.written);
        CHECK(name.family == row.family);
        CHECK(name.given == row.given);
    }
    CHECK(read_name("Petrović, Ana").whole == "Ana Petrović");
    CHECK_FALSE(read_names({"Nova Srbija"}, "Nova Srbija").front().is_person());
}

TEST_CASE("types: every type of the taxonomy has its names") {
    std::ifstream in(RC_SHARE_DIR "/corpus/taxonomy/types.json");
    std::set<std::string> known, named;
    const auto taxonomy = nlohmann::json::parse(in);
    for (const auto& term : taxonomy.at("terms")) known.insert(term.at("code"));
    for (const TypeNames& row : type_names) named.emplace(row.type);
    CHECK(named == known);
    CHECK(names_of_type("no such").csl == "document");
}

TEST_CASE("ris: one line a value, groups whole, place and digest in notes") {
    Record r = cited();
    r.abstract = "First.\nER  - not an end";
    const std::string text = ris(r);
    CHECK(text.starts_with("TY  - RPRT\r\nID  - 8kq2z7c0m5xt1\r\nAU  - Petrović, Ana\r\nAU  - Ministry of Health\r\n"));
    CHECK(contains(text, "\r\nAB  - First. ER - not an end\r\n"));
    CHECK(contains(text, "\r\nDA  - 2023/05/07/\r\n"));
    CHECK(contains(text, "\r\nSP  - x\r\n"));
    CHECK(contains(text, "\r\nN1  - “saves lives” (p. x)\r\nN1  - SHA-256: abc\r\n"));
    CHECK(contains(text, "\r\nUR  - https://docs.example.org/documents/8kq2z7c0m5xt1#page=12\r\n"));
    CHECK(text.ends_with("ER  - \r\n\r\n"));
}

TEST_CASE("bibtex: what TeX takes for its own is written out, with matching braces, and groups are braced") {
    const std::string text = bibtex(paper());
    CHECK(text.starts_with("@techreport{petrovic2023-8kq2z7c0m5xt1,\n"));
    CHECK(contains(text, "author = {Petrović, Ana and {Ministry of Health}},"));
    CHECK(contains(text, "title = {{Žene \\& droge: \\{č đ љ ё\\} 100\\% \\#1 a\\_b \"q\" "
                         "\\textbackslash{} \\textasciitilde{} \\textasciicircum{} \\$5?}},"));
    CHECK(contains(text, "month = may,"));
    int depth = 0;
    for (const char c : text) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        CHECK(depth >= 0);
    }
    CHECK(depth == 0);
}

TEST_CASE("csl: parts of names and dates, groups as literals, the digest beside") {
    const auto item = nlohmann::json::parse(csl_json(cited()));
    CHECK(item.at("type") == "report");
    CHECK(item.at("author") ==
          nlohmann::json::parse(R"([{"family": "Petrović", "given": "Ana"}, {"literal": "Ministry of Health"}])"));
    CHECK(item.at("issued") == nlohmann::json::parse(R"({"date-parts": [[2023, 5, 7]]})"));
    CHECK(item.at("custom") == nlohmann::json::parse(R"({"sha256": "abc", "page": 12, "quote": "saves lives"})"));
    CHECK(item.at("page") == "x");
}

TEST_CASE("dublin core: escaped, without what XML cannot hold") {
    Record r = paper();
    r.title = "A <b> & \x01\x7f \"q\"";
    const std::string xml = dublin_core(r);
    CHECK(contains(xml, "<dc:title>A &lt;b&gt; &amp; &quot;q&quot;</dc:title>"));
    CHECK(contains(xml, "<dc:description>SHA-256: abc</dc:description>"));
    CHECK(contains(xml, "<dc:coverage>Serbia</dc:coverage>"));
}

TEST_CASE("sentences: three styles, with and without a place") {
    struct Row {
        Style style;
        const char *whole, *place;
    };
    for (const Row& row : {
             Row{Style::apa,
                 "Petrović, A., & Ministry of Health. (2023, May 7). Women and drugs. Resource Centre. "
                 "https://docs.example.org/documents/8kq2z7c0m5xt1",
                 "“saves lives” (Petrović & Ministry of Health, 2023, p. x). Petrović, A., & Ministry of Health. "
                 "(2023, May 7). Women and drugs. Resource Centre. "
                 "https://docs.example.org/documents/8kq2z7c0m5xt1#page=12"},
             {Style::chicago,
              "Petrović, Ana, and Ministry of Health. Women and drugs. Resource Centre, 2023. "
              "https://docs.example.org/documents/8kq2z7c0m5xt1.",
              "“saves lives” Ana Petrović and Ministry of Health, Women and drugs (Resource Centre, 2023), x, "
              "https://docs.example.org/documents/8kq2z7c0m5xt1#page=12."},
             {Style::iso690,
              "PETROVIĆ, Ana and Ministry of Health. Women and drugs [online]. Resource Centre, 2023-05-07 "
              "[viewed 2026-11-22]. Available from: https://docs.example.org/documents/8kq2z7c0m5xt1",
              "“saves lives” PETROVIĆ, Ana and Ministry of Health. Women and drugs [online]. Resource Centre, "
              "2023-05-07, p. x [viewed 2026-11-22]. Available from: "
              "https://docs.example.org/documents/8kq2z7c0m5xt1#page=12"},
         }) {
        Record r = cited();
        CHECK(sentence(r, row.style) == row.place);
        r.place.reset();
        CHECK(sentence(r, row.style) == row.whole);
    }
}

TEST_CASE("sentences: what is not known is left out, or said") {
    Record r = cited();
    r.authors.clear();
    r.published.clear();
    r.place.reset();
    CHECK(sentence(r, Style::apa) ==
          "Resource Centre. (n.d.). Women and drugs. https://docs.example.org/documents/8kq2z7c0m5xt1");
    r.publisher.clear();
    CHECK(sentence(r, Style::apa) == "Women and drugs. (n.d.). https://docs.example.org/documents/8kq2z7c0m5xt1");
    r.place = Place{3, "", ""};
    r.is_paged = false;
    CHECK(contains(sentence(r, Style::iso690), "no date, part 3 "));
    r.pages = 1;
    CHECK_FALSE(contains(sentence(r, Style::iso690), "part"));
}

TEST_CASE("sentences: their own words are in the language that is asked for, English where it has no terms") {
    struct Row {
        const char* language;
        Style style;
        const char* text;
    };
    for (const Row& row : {
             Row{"hr", Style::apa,
                 "“saves lives” (Petrović & Ministry of Health, 2023, str. x). Petrović, A., & Ministry of Health. "
                 "(7. svibnja 2023.). Women and drugs. Resource Centre. "
                 "https://docs.example.org/documents/8kq2z7c0m5xt1#page=12"},
             {"el", Style::chicago,
              "“saves lives” Ana Petrović και Ministry of Health, Women and drugs (Resource Centre, 2023), x, "
              "https://docs.example.org/documents/8kq2z7c0m5xt1#page=12."},
             {"sr-Cyrl", Style::iso690,
              "“saves lives” PETROVIĆ, Ana и Ministry of Health. Women and drugs [на интернету]. Resource Centre, "
              "2023-05-07, стр. x [приступљено 2026-11-22]. Доступно на: "
              "https://docs.example.org/documents/8kq2z7c0m5xt1#page=12"},
         }) {
        CAPTURE(row.language);
        CHECK(sentence(cited(), row.style, row.language) == row.text);
    }
    for (const StyleName& style : styles)
        for (const char* language : {"mk", "sq", "rom", "", "en"})
            CHECK(sentence(cited(), style.style, language) == sentence(cited(), style.style));
    Record undated = cited();
    undated.published.clear();
    CHECK(contains(sentence(undated, Style::apa, "sl"), "(b. d.)"));
    undated.published = "2023-05";
    CHECK(contains(sentence(undated, Style::apa, "ro"), "(mai 2023)"));
}

TEST_CASE("csv: cells are quoted where needed and never formulas") {
    Record r = paper();
    r.title = "=HYPERLINK(\"x\"),\n1";
    r.authors = {"-a", "b"};
    const std::string row = csv_row(r);
    CHECK(
        row.starts_with("8kq2z7c0m5xt1,\"'=HYPERLINK(\"\"x\"\"),\n1\",\"'-a; b\",Resource Centre,2023-05-07,report,"));
    CHECK(row.ends_with("\r\n"));
    CHECK(csv_head().starts_with("\xEF\xBB\xBFid,title,"));
}

TEST_CASE("stands_in: letter by letter, but for white space and the signs of tables and lists") {
    CHECK(stands_in("saves  lives.\nIt is", "Naloxone saves lives. It\nis cheap."));
    CHECK(stands_in("one 2", "• one | 2 | 3"));
    CHECK(stands_in("naloxone", "nalo\u00ADxone"));
    CHECK_FALSE(stands_in("Saves lives", "saves lives"));
    CHECK_FALSE(stands_in("štete", "stete"));
    CHECK_FALSE(stands_in(" ", "a b"));
}
