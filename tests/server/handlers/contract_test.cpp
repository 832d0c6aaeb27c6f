#include "server/http/escape.hpp"
#include "server/http/problem.hpp"
#include "tests/server/handlers/library.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <set>

using namespace rc;
using namespace rc::test;

namespace {

struct Fixture {
    Library library{{{{{FieldId::title, {"One"}}, {FieldId::publisher, {"Only publisher"}}}, {}}}};
    Serving serving{library.data()};
};

Json contract_file() {
    std::ifstream in(RC_SHARE_DIR "/web/templates/openapi.json");
    return Json::parse(in);
}

// "/{file*}" of the route table is "/{file}" there.
std::string path_of(std::string_view pattern) {
    std::string path(pattern);
    std::erase(path, '*');
    return path;
}

} // namespace

TEST_CASE("contract: every route is described, and nothing else") {
    const Json paths = contract_file().at("paths");
    std::set<std::string> described, served;
    for (const auto& [path, methods] : paths.items())
        for (const auto& [method, operation] : methods.items()) described.insert(method + ' ' + path);
    for (const http::Route& route : handlers::routes) {
        std::string method(route.method);
        std::transform(method.begin(), method.end(), method.begin(),
                       [](char c) { return static_cast<char>(c | 0x20); });
        served.insert(method + ' ' + path_of(route.pattern));
    }
    CHECK(described == served);
}

TEST_CASE("contract: the README lists every route, in the words of the table") {
    std::ifstream in(RC_SHARE_DIR "/README.md");
    std::vector<std::string> listed, served;
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("| `GET ") || line.starts_with("| `POST ")) listed.push_back(line);
    for (const http::Route& route : handlers::routes)
        served.push_back("| `" + std::string(route.method) + ' ' + std::string(route.pattern) + "` | " +
                         std::string(route.summary) + " |");
    CHECK(listed == served);
}

TEST_CASE("contract: every parameter of the search is described, one per facet and one that excludes it") {
    std::set<std::string> described,
        expected{"q",      "from",       "to",       "sort",      "expand", "without_concept",
                 "facets", "facet_size", "passages", "page_size", "cursor", "ui"};
    for (const Field& f : fields)
        if (f.facet) expected.insert({std::string(f.name), '-' + std::string(f.name)});
    const Json contract = contract_file();
    for (const Json& parameter : contract.at("paths").at("/api/v1/search").at("get").at("parameters")) {
        const std::string name = parameter.contains("name") ? parameter.at("name") : parameter.at("$ref");
        described.insert(name.substr(name.rfind('/') + 1));
    }
    CHECK(described == expected);
}

TEST_CASE_FIXTURE(Fixture, "contract: every type of problem is described and has its page") {
    const Json names = contract_file().at("components").at("schemas").at("problem-name").at("enum");
    std::set<std::string> described(names.begin(), names.end()), known;
    for (const http::ProblemType& type : http::problem_types) {
        CAPTURE(type.name);
        known.emplace(type.name);
        const HttpAnswer page = serving.get("/problems/" + std::string(type.name));
        CHECK(page.status == 200);
        CHECK(page.body.find(http::html_escape(type.title)) != std::string::npos);
    }
    CHECK(described == known);
    CHECK(serving.get("/problems/unknown").status == 404);
}

TEST_CASE_FIXTURE(Fixture, "contract: the served one lists the codes and values of this index") {
    const Json schemas = serving.json("/api/v1/openapi.json").at("components").at("schemas");
    const Json& countries = schemas.at("value-country").at("enum");
    for (const char* code : {"RS", "XK", "EU", "SEE", "WORLD", "PT"})
        CHECK(std::find(countries.begin(), countries.end(), code) != countries.end());
    CHECK(schemas.at("value-publisher").at("examples") == Json{"Only publisher"});
}

TEST_CASE_FIXTURE(Fixture, "taxonomy: codes with labels in every language") {
    const Json taxonomy = serving.json("/api/v1/taxonomy");
    CHECK(taxonomy.at("label_languages").size() == 13);
    CHECK(taxonomy.at("fields").at("country").at("hr") == "Država");
    for (const char* list : {"countries", "themes", "types", "languages"}) {
        CAPTURE(list);
        REQUIRE(taxonomy.at(list).size() > 10);
        for (const Json& term : taxonomy.at(list)) CHECK(term.at("labels").contains("en"));
    }
    for (const Json& country : taxonomy.at("countries"))
        if (country.at("code") == "XK") CHECK(country.at("note").get<std::string>().starts_with("* This designation"));
}

TEST_CASE("readiness: without an index the server is alive, not ready, and says so") {
    const TemporaryFolder empty;
    const Serving serving(empty.path());
    CHECK(serving.get("/healthz").status == 200);
    for (const char* target : {"/readyz", "/api/v1/search", "/api/v1/taxonomy", "/api/v1/documents/x"}) {
        CAPTURE(target);
        const HttpAnswer answer = serving.get(target);
        CHECK(answer.status == 503);
        CHECK(Json::parse(answer.body).at("type") == "/problems/unavailable");
        CHECK(answer.body.find(empty.path().string()) == std::string::npos);
        CHECK(answer.header("retry-after") == "5");
    }
    const HttpAnswer start = serving.get("/", {{"Accept", "text/html"}});
    CHECK(start.status == 503);
    CHECK(start.header("content-type") == "text/html; charset=utf-8");
}

TEST_CASE_FIXTURE(Fixture, "readiness: with an index it tells its state") {
    const Json ready = serving.json("/readyz");
    CHECK(ready.at("status") == "ready");
    CHECK(ready.at("documents") == 1);
}

TEST_CASE_FIXTURE(Fixture, "front end: files of the pages by their kind, checked again by tag") {
    const HttpAnswer start = serving.get("/");
    CHECK(start.header("content-type") == "text/html; charset=utf-8");
    CHECK(start.header("content-security-policy").starts_with("default-src 'self'"));
    CHECK(serving.get("/", {{"If-None-Match", start.header("etag")}}).status == 304);
    CHECK(start.header("vary").find("Accept-Language") != std::string::npos);
    CHECK(serving.get("/scripts/api.js").header("content-type") == "text/javascript; charset=utf-8");
    CHECK(serving.get("/styles/base.css", {{"Accept-Encoding", "gzip"}}).header("content-encoding") == "gzip");
}

TEST_CASE_FIXTURE(Fixture, "front end: nothing but files of the pages") {
    for (const char* target :
         {"/templates/document.html", "/templates%2Fdocument.html", "/../README.md", "/..%2FREADME.md",
          "/%2e%2e/CMakeLists.txt", "/scripts/../styles/base.css", "/scripts/..%2fstyles%2fbase.css",
          "/assets/x/templates/search.html", "/assets/x/..%2f..%2fREADME.md", "/assets/x", "/%2Fetc%2Fpasswd",
          "//etc/passwd", "/.gitignore", "/scripts/", "/scripts", "/nothing.js", "/scripts%5Capi.js",
          "/./styles/base.css"}) {
        CAPTURE(target);
        const int status = serving.get(target).status;
        CHECK(status == 404);
    }
}

TEST_CASE_FIXTURE(Fixture,
                  "front end: scripts and styles under their version are kept for ever, under another one not") {
    const std::string page = serving.get("/").body;
    const std::string assets = page.substr(page.find("/assets/"), std::string("/assets/").size() + 12);
    const HttpAnswer kept = serving.get(assets + "/styles/base.css");
    CHECK(kept.status == 200);
    CHECK(kept.header("cache-control") == "public, max-age=31536000, immutable");
    const HttpAnswer other = serving.get("/assets/000000000000/styles/base.css");
    CHECK(other.body == kept.body);
    CHECK(other.header("cache-control") == "no-cache");
}
