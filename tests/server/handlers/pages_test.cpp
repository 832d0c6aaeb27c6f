// The pages made by the server: complete without scripts, in the reader's language.
#include "tests/server/handlers/library.hpp"

#include <doctest/doctest.h>

namespace rc::test {
namespace {

struct Fixture {
    Library library{
        {{{{FieldId::title, {"Naloxone & <b>care</b>"}}, {FieldId::country, {"XK"}}, {FieldId::language, {"en"}}},
          {},
          {{"1", "Naloxone saves lives."}}}}};
    Serving serving{library.data()};
    std::string page(std::string_view target) const { return serving.get(target, {{"Accept", "text/html"}}).body; }
};

bool has(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

} // namespace

TEST_CASE_FIXTURE(Fixture, "search page: results stand in it, with what is found marked and nothing taken for markup") {
    const std::string found = page("/?q=naloxone");
    CHECK(has(found, "Naloxone &amp; &lt;b&gt;care&lt;/b&gt;"));
    CHECK(has(found, "<mark>Naloxone</mark> saves lives."));
    CHECK(has(found, "1 document for naloxone"));
    CHECK(has(found, "name=\"country\" value=\"XK\""));
    CHECK(!has(page("/?q=%3Cimg%20src%3Dx%3E"), "<img"));
}

TEST_CASE_FIXTURE(
    Fixture, "search page: what is wrong with an address is said to people on the page, to programs as a problem") {
    const HttpAnswer to_people = serving.get("/?country=ZZ", {{"Accept", "text/html"}});
    CHECK(to_people.status == 400);
    CHECK(has(to_people.body, "role=\"alert\""));
    CHECK(has(to_people.body, "<code>country</code>"));
    CHECK(serving.get("/?country=ZZ").header("content-type") == "application/problem+json");
    CHECK(serving.get("/?utm_source=x&q=").status == 200);
}

TEST_CASE_FIXTURE(
    Fixture, "pages: each speaks the language its address names, else the browser's, and its links keep the choice") {
    for (const std::string& path : Values{"/", "/thesaurus", "/quality", "/documents/" + library.id(0)}) {
        if (path == "/thesaurus" && serving.get(path).status == 404) continue; // this index was made without one
        CAPTURE(path);
        const std::string chosen = page(path + "?ui=el");
        CHECK(has(chosen, "<html lang=\"el\">"));
        CHECK(has(chosen, "href=\"/quality?ui=el\""));
        CHECK(has(chosen, "1244/1999"));
        const std::string own = serving.get(path, {{"Accept-Language", "sr-Latn-RS"}}).body;
        CHECK(has(own, "<html lang=\"sr-Latn\">"));
        CHECK(has(own, "href=\"/quality\""));
        CHECK(has(page(path + "?ui=xx"), "<html lang=\"en\">"));
        for (const auto& [wish, code] : {std::pair{"sr", "sr-Cyrl"}, {"de, sr-RS;q=0.5", "sr-Cyrl"}, {"sr-ME", "cnr"}})
            CHECK(
                has(serving.get(path, {{"Accept-Language", wish}}).body, "<html lang=\"" + std::string(code) + "\">"));
    }
}

TEST_CASE_FIXTURE(Fixture, "explore: home, country, theme and coverage count the same documents, zeros too") {
    CHECK(has(page("/"), "href=\"/countries/XK\"><title>Kosovo*: 1 document</title>"));
    CHECK(!has(page("/?q=naloxone"), "/countries/XK"));
    CHECK(has(page("/countries/XK"), "<strong>1 document</strong>"));
    CHECK(has(page("/themes/youth"), "<strong>0 documents</strong>"));
    CHECK(serving.get("/countries/ZZ").status == 404);
    CHECK(has(page("/coverage"), "<td class=\"heat-0 on-0\">0</td>"));
    const Json table = serving.json("/api/v1/coverage?rows=language&columns=country");
    CHECK(table.at("cells") == Json{{{{"documents", 1}, {"newest", nullptr}}}});
    CHECK(table.at("rows").at("values").at(0).at("value") == "en");
    CHECK(serving.get("/api/v1/coverage?rows=country&columns=country").status == 400);
    CHECK(serving.get("/api/v1/coverage?rows=title").status == 400);
}

TEST_CASE_FIXTURE(Fixture, "collections: each that has documents is a page, led to from home and from the sitemap") {
    library.add(
        {{{{FieldId::title, {"Prison"}}, {FieldId::collection, {"seminar 2024"}}, {FieldId::published, {"2021"}}},
          {}}});
    library.index();
    const Serving anew{library.data()};
    const auto shown = [&](std::string_view target) { return anew.get(target, {{"Accept", "text/html"}}).body; };
    CHECK(has(shown("/"), "href=\"/collections/seminar%202024\""));
    const std::string collection = shown("/collections/seminar%202024");
    CHECK(has(collection, "<strong>1 document</strong>"));
    CHECK(has(collection, "<h1>seminar 2024</h1>"));
    CHECK(has(collection, "year=2021"));
    CHECK(has(shown("/sitemaps/pages.xml"), "https://docs.example.org/collections/seminar%202024"));
    CHECK(anew.get("/collections/nothing").status == 404);
}

TEST_CASE_FIXTURE(Fixture, "errors: people get them in the language of the address or the browser, with a way on") {
    const auto error = [&](std::string_view target, const char* accepted) {
        return serving.get(target, {{"Accept", "text/html"}, {"Accept-Language", accepted}});
    };
    for (const char* target : {"/nothing", "/documents/nothing", "/countries/ZZ"}) {
        const HttpAnswer greek = error(target, "el");
        CHECK(greek.status == 404);
        CHECK(has(greek.body, "<html lang=\"el\">"));
        CHECK(has(greek.body, "href=\"/problems/not-found\""));
        CHECK(has(error(std::string(target) + "?ui=sr-Cyrl", "el").body, "<html lang=\"sr-Cyrl\">"));
    }
    CHECK(serving.get("/nothing").header("content-type") == "application/problem+json");
    CHECK(has(error("/thesaurus?q=a&q=b", "en").body, "<p class=\"note\" lang=\"en\">q ")); // what is wrong
}

TEST_CASE_FIXTURE(Fixture, "passage: an address with a quote marks it, with and without scripts") {
    const std::string page = "/documents/" + library.id(0);
    CHECK(has(serving.get(page + "?page=1&quote=saves%20lives").body, "Naloxone <mark>saves lives</mark>."));
    const Json text = serving.json("/api/v1" + page + "/pages/1?q=naloxone&quote=lives");
    CHECK(text.at("html") == "<p><mark>Naloxone</mark> saves <mark>lives</mark>.</p>\n");
    CHECK(serving.json("/api/v1" + page + "/pages/1?quote=nowhere").at("ranges") == Json::array());
}

TEST_CASE_FIXTURE(Fixture, "warnings: the page says in the reader's language what of the words was taken otherwise") {
    CHECK(has(page("/?q=xyzzyqwertz&ui=hr"), "Nijedan dokument nema riječ „xyzzyqwertz”."));
    CHECK(serving.json("/api/v1/search?q=xyzzyqwertz").at("query").at("warnings") ==
          Json{"no document has the word “xyzzyqwertz”"});
}

TEST_CASE_FIXTURE(Fixture, "hits: the pages of a document that hold a word, found as a search finds it") {
    const std::string path = "/api/v1/documents/" + library.id(0) + "/hits?q=";
    CHECK(serving.json(path + "nalokson").at("pages") == Json{{{"page", 1}, {"page_label", "1"}, {"marks", 1}}});
    CHECK(serving.json(path + "prison").at("pages") == Json::array());
    CHECK(serving.get(path).status == 400);
}

} // namespace rc::test
