#include "tests/server/handlers/library.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace rc;
using namespace rc::test;

namespace {

struct Fixture {
    Library library{{
        {{{FieldId::title, {"Naloxone in prisons"}},
          {FieldId::language, {"en"}},
          {FieldId::publisher, {"Ministry & Co"}}},
         {},
         {{"1", "Narkotička sredstva."}}},
        {{{FieldId::title, {"Needles"}}, {FieldId::country, {"RS"}}}, {}},
    }};
    Serving serving{library.data()};
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "suggest: an answer has the shape of the contract, and its links lead to what it says") {
    const Json titles = serving.json("/api/v1/suggest?q=nalox&ui=en");
    CHECK(titles.at("text") == "nalox");
    REQUIRE(titles.at("groups").size() == 2);
    CHECK(titles.at("groups").at(0).at("kind") == "concept");
    CHECK(titles.at("groups").at(1).at("kind") == "title");
    const Json& title = titles.at("groups").at(1).at("items").at(0);
    CHECK(title.at("text") == "Naloxone in prisons");
    CHECK(title.at("language") == "en");
    CHECK(title.at("id") == library.id(0));
    CHECK(title.at("matched") == nullptr);
    CHECK(ids_of(serving.json(std::string(title.at("links").at("search")))) == Values{library.id(0)});
    CHECK(serving.get(std::string(title.at("links").at("document"))).status == 200);
    CHECK(serving.get(std::string(title.at("links").at("page"))).status == 200);

    const Json publishers = serving.json("/api/v1/suggest?q=mini");
    const Json& publisher = publishers.at("groups").at(0).at("items").at(0);
    CHECK(publisher.at("query") == "");
    CHECK(publisher.at("filters") == Json{{"publisher", {"Ministry & Co"}}});
    CHECK(publisher.at("documents") == 1);
    CHECK(publisher.at("links").at("page") == "/?publisher=Ministry%20%26%20Co");
    CHECK(ids_of(serving.json(std::string(publisher.at("links").at("search")))) == Values{library.id(0)});
    CHECK(serving.json("/api/v1/suggest").at("groups").empty());
}

TEST_CASE_FIXTURE(Fixture, "suggest: what is wrong is named, and what the client has is not sent again") {
    for (const auto& [target, parameter] : {std::pair{"/api/v1/suggest?q=a&limit=3", "limit"},
                                            {"/api/v1/suggest?q=a&size=0", "size"},
                                            {"/api/v1/suggest?q=a&size=21", "size"},
                                            {"/api/v1/suggest?q=a&q=b", "q"},
                                            {"/api/v1/suggest?q=a&ui=xx", "ui"}}) {
        CAPTURE(target);
        const HttpAnswer answer = serving.get(target);
        CHECK(answer.status == 400);
        CHECK(Json::parse(answer.body).at("errors").at(0).at("parameter") == parameter);
    }
    const HttpAnswer first = serving.get("/api/v1/suggest?q=nalox");
    CHECK(serving.get("/api/v1/suggest?q=nalox", {{"If-None-Match", first.header("etag")}}).status == 304);
    CHECK(serving.get("/api/v1/suggest?q=needl", {{"If-None-Match", first.header("etag")}}).status == 200);
}

TEST_CASE_FIXTURE(Fixture, "suggest: a withdrawn document is in no answer any more") {
    library.withdraw(library.id(0));
    library.index();
    const Serving after{library.data()};
    for (const char* typed : {"nalox", "mini", "narkot"})
        CHECK(after.json("/api/v1/suggest?q=" + std::string(typed)).at("groups").empty());
    CHECK(after.json("/api/v1/search?q=narkotickaa").at("query").at("suggestion") == nullptr);
}

TEST_CASE_FIXTURE(Fixture, "search: another spelling comes with the same search for it") {
    const Json suggestion =
        serving.json("/api/v1/search?q=narkoticma&language=en&sort=newest").at("query").at("suggestion");
    CHECK(suggestion.at("text") == "narkotička");
    CHECK(suggestion.at("link") == "/api/v1/search?q=narkoti%C4%8Dka&language=en&sort=newest");
    CHECK(ids_of(serving.json(std::string(suggestion.at("link")))) == Values{library.id(0)});
    CHECK(serving.json("/api/v1/search?q=narkoticka").at("query").at("suggestion") == nullptr);
    CHECK(serving.json("/api/v1/search").at("query").at("suggestion") == nullptr);
}
