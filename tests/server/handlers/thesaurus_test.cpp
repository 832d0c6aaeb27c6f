#include "server/http/target.hpp"
#include "tests/server/handlers/library.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace rc;
using namespace rc::test;

namespace {

struct Fixture {
    Library library{{{{{FieldId::title, {"Naloxone"}}, {FieldId::language, {"en"}}}, {}, {{"", "On harm reduction."}}},
                     {{{FieldId::title, {"Смањење штете"}}, {FieldId::language, {"sr-Cyrl"}}}, {}}}};
    Serving serving{library.data()};
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

const Json& concept_named(const Json& thesaurus, std::string_view id) {
    const Json& concepts = thesaurus.at("concepts");
    return *std::find_if(concepts.begin(), concepts.end(), [&](const Json& item) { return item.at("id") == id; });
}

} // namespace

TEST_CASE_FIXTURE(Fixture,
                  "thesaurus: concepts with words in every language, relations and the documents that have them") {
    const Json thesaurus = serving.json("/api/v1/thesaurus");
    CHECK(thesaurus.at("concepts").size() >= 200);
    const Json& item = concept_named(thesaurus, "harm-reduction");
    CHECK(item.at("documents") == 2);
    CHECK(item.at("broader") == Json{"drug-policy"});
    CHECK(item.at("labels").size() == 13);
    CHECK(item.at("labels").at("sr-Cyrl").at(0) == "смањење штете");
    CHECK(item.at("links").at("page") == "/thesaurus/harm-reduction");
    const Json& narrower = concept_named(thesaurus, "drug-policy").at("narrower");
    CHECK(std::count(narrower.begin(), narrower.end(), "harm-reduction") == 1);
}

TEST_CASE_FIXTURE(Fixture, "thesaurus: words that are only to be found are not shown") {
    const Thesaurus data = Thesaurus::from_file(RC_SHARE_DIR "/corpus/taxonomy/concepts.json");
    const Json thesaurus = serving.json("/api/v1/thesaurus");
    std::size_t hidden = 0;
    for (const Concept& item : data.concepts()) {
        hidden += item.hidden.size();
        CHECK_FALSE(concept_named(thesaurus, item.id).contains("hidden"));
    }
    CHECK(hidden > 0);
}

TEST_CASE_FIXTURE(Fixture, "thesaurus: as SKOS and as a table, with addresses of this site") {
    const HttpAnswer turtle = serving.get("/api/v1/thesaurus.ttl");
    CHECK(turtle.header("content-type") == "text/turtle; charset=utf-8");
    CHECK(contains(turtle.body, "<https://docs.example.org/thesaurus/harm-reduction> a skos:Concept"));
    const HttpAnswer table = serving.get("/api/v1/thesaurus.csv");
    CHECK(table.header("content-type") == "text/csv; charset=utf-8");
    CHECK(contains(table.body, "harm-reduction,sr-Cyrl,preferred,смањење штете,"));
}

TEST_CASE_FIXTURE(Fixture, "thesaurus: the address that names a concept leads to its place on the page") {
    const HttpAnswer named = serving.get("/thesaurus/harm-reduction");
    CHECK(named.status == 303);
    CHECK(named.header("location") == "/thesaurus#harm-reduction");
    CHECK(serving.get("/thesaurus/nothing").status == 404);
    CHECK(contains(serving.get("/thesaurus").body, "<article id=\"harm-reduction\""));
}

TEST_CASE_FIXTURE(Fixture, "thesaurus: the page lists all, or those with a word in any language and spelling") {
    struct Row {
        std::string query;
        bool has_it, has_another;
    };
    for (const Row& row : {
             Row{"", true, true},
             {"?q=smanjenje%20stete", true, false},
             {"?q=%CE%BC%CE%B5%CE%B9%CF%89%CF%83%CE%B7%20%CF%84%CE%B7%CF%82%20%CE%B2%CE%BB%CE%B1%CE%B2%CE%B7%CF%82",
              true, false},
             {"?q=zzzz", false, false},
             {"?utm_source=mail", true, true},
         }) {
        CAPTURE(row.query);
        const HttpAnswer page = serving.get("/thesaurus" + row.query);
        CHECK(page.status == 200);
        CHECK(contains(page.body, "<article id=\"harm-reduction\"") == row.has_it);
        CHECK(contains(page.body, "<article id=\"tobacco\"") == row.has_another);
    }
    CHECK(contains(serving.get("/thesaurus?ui=mk").body, "намалување на штети"));
    CHECK(contains(serving.get("/thesaurus?q=%3Cb%3E").body, "value=\"&lt;b&gt;\""));
    CHECK(serving.get("/thesaurus?ui=xx").status == 200);
}

TEST_CASE_FIXTURE(Fixture, "thesaurus: labels that wait for a native editor say so") {
    const Thesaurus data = Thesaurus::from_file(RC_SHARE_DIR "/corpus/taxonomy/concepts.json");
    const auto unsure = std::find_if(data.concepts().begin(), data.concepts().end(),
                                     [](const Concept& item) { return !item.unsure.empty(); });
    REQUIRE(unsure != data.concepts().end());
    const Json thesaurus = serving.json("/api/v1/thesaurus");
    CHECK(concept_named(thesaurus, unsure->id).at("under_review").at(0) == *unsure->unsure.begin());
    const std::string& name = data.label(*unsure, "en");
    CHECK(contains(serving.get("/thesaurus?q=" + http::percent_encode(name)).body, "for review by a native editor"));
}

TEST_CASE_FIXTURE(Fixture,
                  "search: a concept is named in the reader's language, can be left out and is named then, too") {
    const std::string words = "/api/v1/search?ui=sl&q=harm+reduction";
    const Json wide = serving.json(words);
    CHECK(wide.at("total").at("value") == 2);
    const Json& expanded = wide.at("query").at("expanded");
    const auto by_concept =
        std::find_if(expanded.begin(), expanded.end(), [](const Json& row) { return row.at("by") == "concept"; });
    REQUIRE(by_concept != expanded.end());
    CHECK(by_concept->at("label") == "zmanjševanje škode");
    CHECK(by_concept->at("to").size() == by_concept->at("languages").size());
    const Json narrow = serving.json(words + "&without_concept=harm-reduction");
    CHECK(narrow.at("total").at("value") == 1);
    CHECK(narrow.at("query").at("left_out") == Json{{{"concept", "harm-reduction"}, {"label", "zmanjševanje škode"}}});
    CHECK(contains(narrow.at("links").at("self"), "without_concept=harm-reduction"));
    CHECK(contains(narrow.at("items").at(0).at("links").at("page"), "without_concept=harm-reduction"));
    for (const char* wrong : {"nothing", "", "Harm-Reduction"}) {
        CAPTURE(wrong);
        const HttpAnswer refused = serving.get(words + "&without_concept=" + wrong);
        CHECK(refused.status == 400);
        CHECK(Json::parse(refused.body).at("errors").at(0).at("parameter") == "without_concept");
    }
}

TEST_CASE_FIXTURE(Fixture, "search: a cursor belongs to the concepts that were searched") {
    const std::string words = "/api/v1/search?page_size=1&q=harm+reduction";
    const std::string cursor = serving.json(words).at("page").at("next_cursor");
    CHECK(serving.get(words + "&cursor=" + cursor).status == 200);
    CHECK(serving.get(words + "&without_concept=overdose&cursor=" + cursor).status == 400);
}

TEST_CASE_FIXTURE(Fixture, "pages: a concept that was left out marks nothing") {
    const std::string page = "/api/v1/documents/" + library.id(0) + "/pages/1?q=zarar+azaltma";
    CHECK(serving.json(page).at("ranges").size() == 2);
    CHECK(serving.json(page + "&without_concept=harm-reduction").at("ranges").empty());
    CHECK(contains(serving.get("/documents/" + library.id(0) + "?q=zarar+azaltma").body, "<mark>"));
    CHECK_FALSE(contains(
        serving.get("/documents/" + library.id(0) + "?q=zarar+azaltma&without_concept=harm-reduction").body, "<mark>"));
}
