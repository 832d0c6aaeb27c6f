#include "tests/server/handlers/library.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::test;

namespace {

constexpr std::size_t paper = 0, translation = 1, imported = 2, page_of_web = 3, first_edition = 4, second_edition = 5;

std::vector<Sample> samples() {
    return {
        {{{FieldId::title, {"A <i>paper</i> & \"more\" </script>"}},
          {FieldId::country, {"XK"}},
          {FieldId::type, {"report"}},
          {FieldId::author, {"Ana Petrović"}},
          {FieldId::source_id, {"act-1"}}},
         {{FieldId::language, {"en"}}, {FieldId::published, {"2023-05"}}},
         {{"i",
           "Увод ordering.",
           {},
           {},
           {595.276F,
            842,
            {{0, 8, {60.04F, 90, 90.55F, 100}}, {9, 18, {93, 90, 140, 100}}},
            {{"https://a.example/?b", {1, 2, 3, 4}}, {"https://b.example/", {}, 0, 8}}}},
          {"1", "Naloxone saves lives.\nIt is <b>cheap</b>.", {{0, 2}}},
          {"2", ""}},
         "application/pdf",
         "Извештај \"1\".pdf",
         "",
         "work",
         {{"Увод", 1, 1}, {"No place", 0, 2}}},
        {{{FieldId::title, {"Rad"}}, {FieldId::language, {"hr"}}},
         {},
         {{"1", "Tekst."}},
         "application/pdf",
         "rad.pdf",
         "",
         "work"},
        {{{FieldId::title, {"Imported"}}, {FieldId::source_id, {"imp-7"}}}, {}, {{"", "Text."}}, "text/plain", ""},
        {{{FieldId::title, {"Web page"}}}, {}, {{"", "Text."}}, "text/html", "page.html"},
        {{{FieldId::title, {"Law"}}}, {}, {{"", "Old."}}, "application/pdf", "law.pdf", "/private/law.pdf"},
        {{{FieldId::title, {"Law, amended"}}}, {}, {{"", "New."}}, "application/pdf", "law.pdf", "/private/law.pdf"},
    };
}

struct Fixture {
    Library library{samples()};
    Serving serving{library.data()};
    std::string api(std::size_t document, const std::string& rest = "") const {
        return "/api/v1/documents/" + library.id(document) + rest;
    }
    std::string page(std::size_t document, const std::string& rest = "") const {
        return "/documents/" + library.id(document) + rest;
    }
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace

TEST_CASE_FIXTURE(Fixture, "documents: a record says what is known, from whom, and how it was read") {
    const Json record = serving.json(api(paper));
    CHECK(record.at("id") == library.id(paper));
    CHECK(record.at("countries") == Json{"XK"});
    CHECK(record.at("published") == "2023-05");
    CHECK(record.at("year") == "2023");
    CHECK(record.at("origins").at("title") == "given");
    CHECK(record.at("origins").at("language") == "guessed");
    CHECK(record.at("guessed") == Json{"language", "published"});
    CHECK(record.at("pages") == 3);
    CHECK(record.at("outline") == Json::array({{{"title", "Увод"}, {"page", 1}, {"level", 1}},
                                               {{"title", "No place"}, {"page", nullptr}, {"level", 2}}}));
    CHECK(serving.json(api(imported)).at("outline").empty());
    CHECK(record.at("publisher").is_null());
    CHECK(record.at("extraction") == Json{{"method", "pdf-text"},
                                          {"characters", 10},
                                          {"warnings", {"page 2 has no text (a scan?)"}},
                                          {"faults", Json::array()},
                                          {"missing_pages", 0},
                                          {"pages_with", Json::object()}});
    const Json& file = record.at("files").at(0);
    CHECK(file.at("name") == "Извештај \"1\".pdf");
    CHECK(file.at("sha256").get<std::string>().size() == 64);
    CHECK(record.at("translations").at(0).at("id") == library.id(translation));
    CHECK_FALSE(contains(record.dump(), "/private/"));
}

TEST_CASE_FIXTURE(Fixture, "documents: editions of one source know each other, and old addresses stay good") {
    const Json old = serving.json(api(first_edition)), current = serving.json(api(second_edition));
    CHECK(old.at("superseded") == true);
    CHECK(old.at("editions").at(0).at("id") == library.id(second_edition));
    CHECK(current.at("edition") == 2);
    CHECK(current.at("superseded") == false);
    CHECK(contains(serving.get(page(first_edition)).body, "newer edition"));
}

TEST_CASE_FIXTURE(Fixture, "documents: what is not there is 404, what was withdrawn is 410 and says no more") {
    for (const char* id : {"nothing", "..%2F..%2Fcatalogue.db", "%20", "%27%20OR%201=1", "0"}) {
        CAPTURE(id);
        for (const char* rest : {"", "/pages/1", "/file"})
            CHECK(serving.get("/api/v1/documents/" + std::string(id) + rest).status == 404);
        CHECK(serving.get("/documents/" + std::string(id)).status == 404);
    }
    library.withdraw(library.id(paper));
    for (const std::string& target : {api(paper), api(paper, "/pages/1"), api(paper, "/file"), page(paper)}) {
        CAPTURE(target);
        const HttpAnswer gone = serving.get(target);
        CHECK(gone.status == 410);
        CHECK(Json::parse(gone.body).at("type") == "/problems/withdrawn");
        CHECK_FALSE(contains(gone.body, "secret"));
        CHECK_FALSE(contains(gone.body, "Petrović"));
    }
    CHECK(serving.json(api(translation)).at("translations").empty());
}

TEST_CASE_FIXTURE(Fixture, "documents: found by the id they have at their source") {
    const Json found = serving.json("/api/v1/documents?source_id=imp-7");
    CHECK(ids_of(found) == Values{library.id(imported)});
    CHECK(serving.json("/api/v1/documents?source_id=none").at("items").empty());
    for (const char* wrong : {"", "?source_id=", "?source_id=a&source_id=b", "?id=7"}) {
        CAPTURE(wrong);
        CHECK(serving.get("/api/v1/documents" + std::string(wrong)).status == 400);
    }
}

TEST_CASE_FIXTURE(Fixture, "pages: text, label, neighbours, and what a query marks") {
    const Json second = serving.json(api(paper, "/pages/2?q=naloxon%20life"));
    CHECK(second.at("page_label") == "1");
    CHECK(second.at("pages") == 3);
    CHECK(second.at("text") == "Naloxone saves lives.\nIt is <b>cheap</b>.");
    CHECK(second.at("html") == "<h3><mark>Naloxone</mark> saves lives.</h3>\n<p>It is &lt;b&gt;cheap&lt;/b&gt;.</p>\n");
    CHECK(second.at("headings") == Json::array({{{"paragraph", 0}, {"level", 2}}}));
    CHECK(second.at("ranges").at(0) == Json{0, 8});
    CHECK(second.at("links").at("previous") == api(paper, "/pages/1?q=naloxon%20life"));
    CHECK(second.at("links").at("page") == page(paper, "?q=naloxon%20life#page=2"));
    CHECK(serving.json(api(paper, "/pages/1")).at("links").at("previous").is_null());
    CHECK(serving.json(api(paper, "/pages/3")).at("links").at("next").is_null());
    CHECK(serving.json(api(paper, "/pages/2")).at("ranges").empty());
    for (const char* wrong : {"0", "4", "-1", "1.0", "+1", "one", "99999999999999999999", "%31%00"}) {
        CAPTURE(wrong);
        const int status = serving.get(api(paper, "/pages/" + std::string(wrong))).status;
        CHECK((status == 404 || status == 400));
    }
}

TEST_CASE_FIXTURE(Fixture, "pages: where words stand, by the characters of the page's text") {
    const Json boxes = serving.json(api(paper, "/pages/1/boxes"));
    CHECK(boxes.at("width") == 595.3);
    CHECK(boxes.at("height") == 842);
    CHECK(boxes.at("words") == Json::array({{0, 4, 60.0, 90, 90.6, 100}, {5, 14, 93, 90, 140, 100}}));
    CHECK(boxes.at("hyperlinks") ==
          Json::array({{{"address", "https://a.example/?b"}, {"range", nullptr}, {"box", {1, 2, 3, 4}}},
                       {{"address", "https://b.example/"}, {"range", {0, 4}}, {"box", nullptr}}}));
    CHECK(serving.json(api(paper, "/pages/1")).at("html") ==
          "<p><a href=\"https://b.example/\" rel=\"noreferrer nofollow\">Увод</a> ordering.</p>\n");
    CHECK(boxes.at("links").at("text") == api(paper, "/pages/1"));
    CHECK(serving.json(api(paper, "/pages/1")).at("links").at("boxes") == api(paper, "/pages/1/boxes"));
    const Json none = serving.json(api(page_of_web, "/pages/1/boxes"));
    CHECK(none.at("width").is_null());
    CHECK(none.at("words").empty());
    for (const char* wrong : {"/pages/0/boxes", "/pages/4/boxes", "/pages/x/boxes"})
        CHECK(serving.get(api(paper, wrong)).status == 404);
    CHECK(serving.get(api(paper, "/pages/1/boxes?q=a")).status == 400);
}

TEST_CASE_FIXTURE(Fixture, "file: the original with its name, its digest and its ranges") {
    const HttpAnswer whole = serving.get(api(paper, "/file"));
    CHECK(whole.body == "bytes of document 0");
    CHECK(whole.header("content-type") == "application/pdf");
    CHECK(whole.header("etag") == '"' + sha256_hex(whole.body) + '"');
    CHECK(whole.header("content-disposition").starts_with("inline; filename=\""));
    CHECK(contains(whole.header("content-disposition"), "filename*=UTF-8''%D0%98"));
    CHECK(serving.get(api(paper, "/file"), {{"Range", "bytes=6-7"}}).body == "of");
    CHECK(serving.get(api(paper, "/file"), {{"Range", "bytes=900-"}}).status == 416);
    CHECK(serving.get(api(paper, "/file"), {{"If-None-Match", whole.header("etag")}}).status == 304);
}

TEST_CASE_FIXTURE(Fixture, "file: foreign HTML never opens as a page of ours; imported text has no original") {
    const HttpAnswer html = serving.get(api(page_of_web, "/file"));
    CHECK(html.header("content-disposition").starts_with("attachment"));
    CHECK(html.header("content-security-policy") == "sandbox; default-src 'none'");
    CHECK(html.header("x-content-type-options") == "nosniff");
    CHECK(serving.get(api(imported, "/file")).status == 404);
    CHECK(serving.json(api(imported)).at("files").empty());
    const Json item = serving.json("/api/v1/search?q=imported").at("items").at(0);
    CHECK_FALSE(item.at("links").contains("file"));
    CHECK(serving.json("/api/v1/search?q=rad").at("items").at(0).at("links").contains("file"));
}

TEST_CASE_FIXTURE(Fixture, "document page: complete without scripts, and safe") {
    const HttpAnswer answer = serving.get(page(paper, "?page=2&q=naloxone&fbclid=1"));
    CHECK(answer.status == 200);
    CHECK(answer.header("content-type") == "text/html; charset=utf-8");
    const std::string& html = answer.body;
    CHECK(contains(html, "A &lt;i&gt;paper&lt;/i&gt; &amp; &quot;more&quot; &lt;/script&gt;</h1>"));
    CHECK(contains(html, "<h3><mark>Naloxone</mark> saves lives.</h3>"));
    CHECK(contains(html, "<p>It is &lt;b&gt;cheap&lt;/b&gt;.</p>"));
    CHECK(contains(html, "Kosovo*"));
    CHECK(contains(html, "in line with UNSCR 1244/1999"));
    CHECK(contains(html, "guess"));
    CHECK(contains(html, "href=\"" + api(paper, "/file") + '"'));
    CHECK(contains(html, "href=\"" + page(translation) + '"'));
    CHECK(contains(html, "?q=naloxone&amp;page=1#page=1"));
    CHECK(contains(html, "<meta name=\"citation_author\" content=\"Petrović, Ana\">"));
    CHECK(contains(html, "<meta name=\"citation_publication_date\" content=\"2023/05\">"));
    CHECK(contains(html, "<link rel=\"canonical\" href=\"https://docs.example.org" + page(paper) + "\">"));
    CHECK(contains(html, "lang=\"en\""));
    const std::size_t begin = html.find("ld+json\">") + 9;
    const Json described = Json::parse(html.substr(begin, html.find("</script>", begin) - begin));
    CHECK(described.at("@type") == "Report");
    CHECK(described.at("name") == "A <i>paper</i> & \"more\" </script>");
}

TEST_CASE_FIXTURE(Fixture, "document page: pages that are not there, errors for people and for programs") {
    CHECK(serving.get(page(paper, "?page=4")).status == 404);
    CHECK(serving.get(page(paper, "?page=x")).status == 404);
    CHECK(serving.get(page(paper, "?page=1&page=2")).status == 400);
    CHECK(serving.get(page(paper, "?q=" + std::string(1001, 'a'))).status == 400);
    CHECK(contains(serving.get(page(paper, "?page=3")).body, "no text"));
    const HttpAnswer missing = serving.get("/documents/nothing", {{"Accept", "text/html"}});
    CHECK(missing.status == 404);
    CHECK(contains(missing.body, "<h1>This is not here.</h1>"));
}
