#include "tests/server/handlers/library.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <thread>

using namespace rc;
using namespace rc::test;

namespace {

std::vector<Sample> samples() {
    std::vector<Sample> all{
        {{{FieldId::title, {"Naloxone <b>without</b> prescription"}},
          {FieldId::country, {"RS"}},
          {FieldId::type, {"report"}},
          {FieldId::published, {"2021-05"}},
          {FieldId::publisher, {"Ministry & Co"}},
          {FieldId::source_id, {"act-1"}}},
         {{FieldId::theme, {"overdose-prevention"}}, {FieldId::language, {"en"}}},
         {{"i", "An introduction."}, {"1", "Here <script> naloxone & more."}}},
        {{{FieldId::title, {"Naloxone in Kosovo"}}, {FieldId::country, {"XK", "RS"}}, {FieldId::type, {"news"}}}, {}},
        {{{FieldId::title, {"Harm reduction in Croatia"}}, {FieldId::country, {"HR"}}, {FieldId::type, {"report"}}},
         {}},
    };
    for (int i = 0; i < 22; ++i) all.push_back({{{FieldId::title, {"Filler " + std::to_string(i)}}}, {}});
    return all;
}

struct Fixture {
    Library library{samples()};
    Serving serving{library.data()};
};

std::set<std::string> set_of(const Values& values) { return {values.begin(), values.end()}; }

} // namespace

TEST_CASE_FIXTURE(Fixture, "search: an answer has the shape of the contract") {
    const Json answer = serving.json("/api/v1/search?q=naloxone&country=RS&-type=news");
    CHECK(answer.at("query").at("text") == "naloxone");
    CHECK(answer.at("query").at("filters") == Json{{"country", {"RS"}}, {"-type", {"news"}}});
    CHECK(answer.at("query").at("sort") == "relevance");
    CHECK(answer.at("total") == Json{{"value", 1}, {"exact", true}});
    CHECK(answer.at("page") == Json{{"size", 20}, {"next_cursor", nullptr}, {"previous_cursor", nullptr}});
    CHECK(answer.at("index").at("documents") == 25);
    CHECK(answer.at("took_ms").is_number());
    const Json& item = answer.at("items").at(0);
    CHECK(item.at("id") == library.id(0));
    CHECK(item.at("source_id") == "act-1");
    CHECK(item.at("countries") == Json{"RS"});
    CHECK(item.at("published") == "2021-05");
    CHECK(item.at("pages") == 2);
    CHECK(item.at("guessed") == Json{"theme", "language"});
    CHECK(answer.at("labels").at("country").at("RS") == "Serbia");
}

TEST_CASE_FIXTURE(Fixture, "search: passages are text, ranges in it, and HTML with nothing but marks") {
    const Json answer = serving.json("/api/v1/search?q=naloxone%20%22more%22&passages=1");
    const Json& passage = answer.at("items").at(0).at("passages").at(0);
    CHECK(passage.at("page") == 2);
    CHECK(passage.at("page_label") == "1");
    CHECK(passage.at("text") == "Here <script> naloxone & more.");
    CHECK(passage.at("ranges") == Json{{14, 22}, {25, 29}});
    CHECK(passage.at("html") == "Here &lt;script&gt; <mark>naloxone</mark> &amp; <mark>more</mark>.");
    CHECK(passage.at("link") == "/documents/" + library.id(0) + "?q=naloxone%20%22more%22#page=2");
    CHECK(serving.get(std::string(passage.at("link"))).status == 200);
    const Json none = serving.json("/api/v1/search?q=naloxone&passages=0");
    CHECK(none.at("items").at(0).at("passages").empty());
}

TEST_CASE_FIXTURE(Fixture, "search: the same field widens, other fields narrow, a minus excludes") {
    struct Row {
        std::string query;
        std::set<std::size_t> found;
    };
    for (const Row& row : {
             Row{"country=RS", {0, 1}},
             {"country=RS&country=HR", {0, 1, 2}},
             {"country=RS&type=report", {0}},
             {"country=RS&-country=XK", {0}},
             {"type=report&-country=RS&-country=XK", {2}},
             {"year=2021", {0}},
             {"from=2021&to=2021-05", {0}},
             {"from=2021-06", {}},
             {"publisher=Ministry+%26+Co", {0}},
             {"theme=overdose-prevention", {0}},
             {"q=croatia", {2}},
         }) {
        CAPTURE(row.query);
        std::set<std::string> expected;
        for (std::size_t position : row.found) expected.insert(library.id(position));
        const Json answer = serving.json("/api/v1/search?" + row.query);
        CHECK(set_of(ids_of(answer)) == expected);
        CHECK(answer.at("total").at("value") == expected.size());
    }
}

TEST_CASE_FIXTURE(Fixture, "search: what is not valid is refused, each fault by name") {
    struct Row {
        std::string query;
        Values faulty;
    };
    for (const Row& row : {
             Row{"nonsense=1", {"nonsense"}},
             {"country=ZZ", {"country"}},
             {"country=", {"country"}},
             {"country=rs", {"country"}},
             {"-theme=nothing", {"-theme"}},
             {"type=REPORT", {"type"}},
             {"language=xx", {"language"}},
             {"year=21", {"year"}},
             {"publisher=Nobody", {"publisher"}},
             {"collection=none", {"collection"}},
             {"from=yesterday", {"from"}},
             {"from=2021-13", {"from"}},
             {"to=2021-02-30", {"to"}},
             {"from=2022&to=2021", {"from"}},
             {"sort=best", {"sort"}},
             {"expand=script", {"expand"}},
             {"expand=inflections,none", {"expand"}},
             {"expand=", {"expand"}},
             {"facets=colour", {"facets"}},
             {"facets=none,country", {"facets"}},
             {"facet_size=0", {"facet_size"}},
             {"facet_size=501", {"facet_size"}},
             {"passages=6", {"passages"}},
             {"passages=-1", {"passages"}},
             {"page_size=0", {"page_size"}},
             {"page_size=101", {"page_size"}},
             {"page_size=10.5", {"page_size"}},
             {"page_size=99999999999999999999", {"page_size"}},
             {"cursor=abc", {"cursor"}},
             {"ui=xx", {"ui"}},
             {"q=a&q=b", {"q"}},
             {"sort=title&sort=title", {"sort"}},
             {"q=%", {"q"}},
             {"q=%ff", {"q"}},
             {"q=%00", {"q"}},
             {"=1", {""}},
             {"q[]=1", {"q[]"}},
             {"country=ZZ&theme=none&x=1&x=2", {"country", "theme", "x"}},
         }) {
        CAPTURE(row.query);
        const HttpAnswer answer = serving.get("/api/v1/search?" + row.query);
        CHECK(answer.status == 400);
        CHECK(answer.header("content-type") == "application/problem+json");
        Values named;
        const Json problem = Json::parse(answer.body);
        for (const Json& fault : problem.at("errors")) named.push_back(fault.at("parameter"));
        CHECK(named == row.faulty);
    }
    CHECK(serving.get("/api/v1/search?q=" + std::string(1001, 'a')).status == 400);
    CHECK(serving.get("/api/v1/search?q=" + std::string(9000, 'a')).status == 414);
    CHECK(serving.get("/api/v1/search?country=srbija").body.find(R"(did you mean \"RS\"?)") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "search: free text is never an error") {
    for (const char* q : {"%22open", "(((", "AND", "-", "a+OR+OR+b", "NEAR%2F5", "title%3A", "*", "%3Cscript%3E",
                          "%F0%9F%8C%8A", "%E2%80%AEabc"}) {
        CAPTURE(q);
        CHECK(serving.get("/api/v1/search?q=" + std::string(q)).status == 200);
    }
}

TEST_CASE_FIXTURE(Fixture, "search: pages by cursor give every document once, forth and back") {
    std::set<std::string> seen;
    std::string next = "/api/v1/search?sort=title&page_size=10";
    Values pages, self_links;
    for (; !next.empty();) {
        const Json answer = serving.json(next);
        for (const std::string& id : ids_of(answer)) CHECK(seen.insert(id).second);
        const Json& link = answer.at("links").at("next");
        self_links.push_back(answer.at("links").at("self"));
        pages.push_back(next);
        next = link.is_null() ? "" : link.get<std::string>();
        if (!next.empty()) CHECK(next.starts_with("/api/v1/search?sort=title&page_size=10&cursor="));
    }
    CHECK(seen.size() == 25);
    CHECK(pages == self_links);
    const std::string previous = serving.json(pages.at(2)).at("page").at("previous_cursor");
    CHECK(ids_of(serving.json("/api/v1/search?sort=title&page_size=10&cursor=" + previous)) ==
          ids_of(serving.json(pages.at(1))));
}

TEST_CASE_FIXTURE(Fixture, "search: a cursor belongs to its query, and a changed one is noticed") {
    const std::string cursor = serving.json("/api/v1/search?page_size=10").at("page").at("next_cursor");
    CHECK(serving.get("/api/v1/search?page_size=5&passages=0&cursor=" + cursor).status == 200);
    CHECK(serving.get("/api/v1/search?country=RS&cursor=" + cursor).status == 400);
    CHECK(serving.get("/api/v1/search?q=x&cursor=" + cursor).status == 400);
    CHECK(serving.get("/api/v1/search?cursor=" + cursor + "0").status == 400);
    CHECK(serving.get("/api/v1/search?cursor=").status == 200);
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        std::string changed = cursor;
        changed[i] = changed[i] == '1' ? '2' : '1';
        CHECK(serving.get("/api/v1/search?cursor=" + changed).status == 400);
    }
}

TEST_CASE_FIXTURE(Fixture, "search: facets ignore their own filter, and only those asked for are counted") {
    const Json answer = serving.json("/api/v1/search?q=naloxone&type=news&facets=type,country");
    REQUIRE(answer.at("facets").size() == 2);
    for (const Json& facet : answer.at("facets")) {
        if (facet.at("field") != "type") continue;
        CHECK(facet.at("label") == "Document type");
        CHECK(facet.at("selected") == Json{"news"});
        CHECK(facet.at("values").size() == 2);
    }
    CHECK(serving.json("/api/v1/search?facets=none").at("facets").empty());
    const Json limited = serving.json("/api/v1/search?facets=country&facet_size=1");
    CHECK(limited.at("facets").at(0).at("values").size() == 1);
    CHECK(limited.at("facets").at(0).at("more") == 2);
    CHECK(limited.at("facets").at(0).at("missing") == 22);
}

TEST_CASE_FIXTURE(Fixture, "search: labels in the language asked for, Kosovo* with its asterisk") {
    const auto label = [&](const std::string& target, const Headers& headers) {
        const Json answer = Json::parse(serving.get(target, headers).body);
        return answer.at("labels").at("country").at("RS").get<std::string>();
    };
    CHECK(label("/api/v1/search?country=RS&ui=sr-Cyrl", {}) == "Србија");
    CHECK(label("/api/v1/search?country=RS", {{"Accept-Language", "hr;q=0.9, de;q=0.5"}}) == "Srbija");
    CHECK(label("/api/v1/search?country=RS&ui=en", {{"Accept-Language", "hr"}}) == "Serbia");
    const Json answer = serving.json("/api/v1/search?country=XK");
    CHECK(answer.at("labels").at("country").at("XK") == "Kosovo*");
}

TEST_CASE_FIXTURE(Fixture, "search: the same search has the same tag until the index changes") {
    const HttpAnswer first = serving.get("/api/v1/search?country=RS&country=HR&q=in");
    const HttpAnswer again = serving.get("/api/v1/search?q=in&country=HR&country=RS&country=HR");
    const std::string tag = first.header("etag");
    CHECK(again.header("etag") == tag);
    CHECK(first.header("vary").find("Accept-Language") != std::string::npos);
    for (const char* other :
         {"q=in&country=HR", "q=in&country=RS&country=HR&page_size=5", "q=in&country=RS&country=HR&ui=sq"}) {
        CAPTURE(other);
        CHECK(serving.get("/api/v1/search?" + std::string(other)).header("etag") != tag);
    }
    const HttpAnswer held = serving.get("/api/v1/search?country=RS&country=HR&q=in", {{"If-None-Match", tag}});
    CHECK(held.status == 304);
    CHECK(held.body.empty());
    CHECK(held.header("etag") == tag);
    const HttpAnswer packed = serving.get("/api/v1/search?q=in", {{"Accept-Encoding", "gzip"}});
    CHECK(packed.header("content-encoding") == "gzip");
    CHECK(serving.get("/api/v1/search?q=in", {{"Accept-Encoding", "gzip"}, {"If-None-Match", packed.header("etag")}})
              .header("etag") == packed.header("etag"));

    library.add({{{{FieldId::title, {"Brand new in Serbia"}}, {FieldId::country, {"RS"}}}, {}}});
    library.index();
    HttpAnswer fresh = held;
    while (fresh.status == 304) { // the server looks for a new generation once a second
        std::this_thread::yield();
        fresh = serving.get("/api/v1/search?country=RS&country=HR&q=in", {{"If-None-Match", tag}});
    }
    CHECK(fresh.status == 200);
    CHECK(fresh.body.find("Brand new") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "search: HEAD, other methods, and other origins") {
    const HttpAnswer head = request(serving.port(), "HEAD", "/api/v1/search?q=naloxone");
    CHECK(head.status == 200);
    CHECK(head.body.empty());
    for (const char* method : {"POST", "PUT", "DELETE", "PATCH"}) {
        const HttpAnswer refused = request(serving.port(), method, "/api/v1/search");
        CHECK(refused.status == 405);
        CHECK(refused.header("allow") == "GET, HEAD, OPTIONS");
    }
    CHECK(head.header("access-control-allow-origin") == "*");
    CHECK(request(serving.port(), "OPTIONS", "/api/v1/search").header("access-control-allow-methods") == "GET, HEAD");
}

TEST_CASE_FIXTURE(Fixture, "search: many at once, all alike") {
    const std::string target = "/api/v1/search?q=naloxone&ui=en";
    const Json expected = serving.json(target).at("items");
    std::vector<std::thread> clients;
    std::atomic<int> alike = 0;
    for (int c = 0; c < 8; ++c)
        clients.emplace_back([&] {
            for (int i = 0; i < 10; ++i) alike += serving.json(target).at("items") == expected;
        });
    for (std::thread& client : clients) client.join();
    CHECK(alike == 80);
}

TEST_CASE_FIXTURE(Fixture, "facets: values of one facet by prefix, in any language") {
    const Json answer = serving.json("/api/v1/facets/country?prefix=srb&ui=hr");
    REQUIRE(answer.at("values").size() == 1);
    CHECK(answer.at("values").at(0) == Json{{"value", "RS"}, {"label", "Srbija"}, {"count", 2}, {"selected", false}});
    CHECK(answer.at("label") == "Država");
    CHECK(serving.json("/api/v1/facets/country?size=1").at("more") == 2);
    CHECK(serving.get("/api/v1/facets/title").status == 404);
    CHECK(serving.get("/api/v1/facets/nothing").status == 404);
    CHECK(serving.get("/api/v1/facets/country?size=0").status == 400);
    CHECK(serving.get("/api/v1/facets/country?q=x").status == 400);
}
