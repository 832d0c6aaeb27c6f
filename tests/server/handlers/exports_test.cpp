#include "common/citation/formats.hpp"
#include "tests/server/handlers/library.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <sstream>

using namespace rc;
using namespace rc::test;

namespace {

constexpr std::size_t many = 120; // more than a page of a feed

std::vector<Sample> samples() {
    std::vector<Sample> all;
    for (std::size_t i = 0; i < many; ++i)
        all.push_back({{{FieldId::title, {"Naloxone " + std::to_string(i)}},
                        {FieldId::country, {i % 3 == 0 ? "RS" : "HR"}},
                        {FieldId::theme, {"harm-reduction"}},
                        {FieldId::published, {std::to_string(1990 + i % 30)}}},
                       {}});
    all.push_back({{{FieldId::title, {"=1+1, \"q\"\n& <b>"}}, {FieldId::abstract, {"-x"}}}, {}, {{"", "prison"}}});
    return all;
}

struct Fixture {
    Library library{samples()};
    Serving serving{library.data()};
    HttpAnswer file(const std::string& extension, const std::string& query = "") const {
        return serving.get("/api/v1/search." + extension + query);
    }
    // Ids of the whole list, page by page of the search.
    Values paged(const std::string& query) const {
        Values ids;
        for (Json answer = serving.json("/api/v1/search" + query + (query.empty() ? "?" : "&") + "page_size=50");;
             answer = serving.json(std::string(answer.at("links").at("next")))) {
            const Values more = ids_of(answer);
            ids.insert(ids.end(), more.begin(), more.end());
            if (answer.at("links").at("next").is_null()) return ids;
        }
    }
};

Values ids_in(const std::string& json_lines) {
    Values ids;
    std::istringstream lines(json_lines);
    for (std::string line; std::getline(lines, line);) ids.push_back(Json::parse(line).at("id"));
    return ids;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

// What stands between the first `begin` and the `end` behind it.
std::string between(const std::string& text, std::string_view begin, std::string_view end) {
    const std::size_t at = text.find(begin);
    if (at == text.npos) return "";
    const std::size_t from = at + begin.size();
    return text.substr(from, text.find(end, from) - from);
}

} // namespace

TEST_CASE_FIXTURE(Fixture, "exports: the whole list in the order of the search, and nothing else") {
    for (const char* query :
         {"", "?q=naloxone", "?q=naloxone&country=RS&sort=title", "?-country=HR", "?q=nothing-such"}) {
        CAPTURE(query);
        const HttpAnswer answer = file("jsonl", query);
        CHECK(answer.status == 200);
        CHECK(answer.whole);
        CHECK(answer.header("transfer-encoding") == "chunked");
        const Values expected = paged(query);
        CHECK(ids_in(answer.body) == expected);
        CHECK(count(file("csv", query).body, "https://docs.example.org/documents/") == expected.size());
        CHECK(count(file("ris", query).body, "\r\nER  - ") == expected.size());
        CHECK(count(file("bib", query).body, "\n}\n\n") == expected.size());
        CHECK(Json::parse(file("csl.json", query).body).size() == expected.size());
    }
    CHECK(paged("").size() == many + 1);
}

TEST_CASE_FIXTURE(Fixture, "exports: the answer of a search links to every one of them, for the same list") {
    const Json links = serving.json("/api/v1/search?q=naloxone&country=RS&page_size=7&facets=none&ui=hr").at("links");
    for (const char* name : {"csv", "jsonl", "ris", "bibtex", "csl", "atom"}) {
        CAPTURE(name);
        const std::string link = links.at(name);
        CHECK(link.ends_with("?q=naloxone&country=RS&ui=hr"));
        CHECK(serving.get(link).status == 200);
    }
}

TEST_CASE_FIXTURE(Fixture, "exports: what has no meaning there is refused, and a tag spares the work") {
    for (const char* extension : {"csv", "jsonl", "ris", "bib", "csl.json", "atom"})
        for (const char* wrong : {"?page_size=5", "?facets=none", "?passages=1", "?country=XX", "?fields=id"}) {
            CAPTURE(extension);
            CAPTURE(wrong);
            CHECK(file(extension, wrong).status == 400);
        }
    CHECK(file("csv", "?cursor=x").status == 400);
    const HttpAnswer first = file("csv", "?q=naloxone");
    CHECK(first.header("content-disposition") == "attachment; filename=\"search.csv\"");
    CHECK(serving.get("/api/v1/search.csv?q=naloxone", {{"If-None-Match", first.header("etag")}}).status == 304);
    CHECK(file("ris", "?q=naloxone").header("etag") != first.header("etag"));
    CHECK(serving.get("/api/v1/search.csv", {{"Accept-Encoding", "gzip"}}).body == file("csv").body);
}

TEST_CASE_FIXTURE(Fixture, "exports: a withdrawn document is gone at once, before the index knows") {
    const std::string gone = library.id(5);
    CHECK(count(file("jsonl").body, gone) > 0);
    library.withdraw(gone);
    for (const char* extension : {"csv", "jsonl", "ris", "bib", "csl.json", "atom"}) {
        CAPTURE(extension);
        CHECK(count(file(extension).body, gone) == 0);
    }
    CHECK(ids_in(file("jsonl").body).size() == many);
}

TEST_CASE_FIXTURE(Fixture, "feed: latest arrivals first, page by page to the end, every entry once") {
    Values seen;
    std::string target = "/api/v1/search.atom?country=RS&country=HR";
    std::string id;
    for (int page = 0; !target.empty(); ++page) {
        const HttpAnswer answer = serving.get(target);
        CHECK(answer.header("content-type") == "application/atom+xml; charset=utf-8");
        if (page == 0) id = between(answer.body, "<id>", "</id>");
        CHECK(between(answer.body, "<id>", "</id>") == id);
        for (std::size_t at = answer.body.find("<entry"); at != answer.body.npos;
             at = answer.body.find("<entry", at + 1))
            seen.push_back(between(answer.body.substr(at), "<id>https://docs.example.org/documents/", "</id>"));
        target = between(answer.body, "<link rel=\"next\" href=\"https://docs.example.org", "\"");
        for (std::size_t at; (at = target.find("&amp;")) != target.npos;) target.replace(at, 5, "&");
        CHECK(page < 5);
    }
    CHECK(seen.size() == many);
    CHECK(std::set<std::string>(seen.begin(), seen.end()).size() == many);
    CHECK(seen == paged("?country=RS&country=HR&sort=added"));
}

TEST_CASE_FIXTURE(Fixture, "feed: an empty list and missing fields make a whole feed all the same") {
    const std::string empty = file("atom", "?q=nothing-such").body;
    CHECK(count(empty, "<entry") == 0);
    CHECK(between(empty, "<updated>", "</updated>").size() == 20);
    const std::string bare = file("atom", "?q=prison").body;
    CHECK(count(bare, "<title>=1+1, &quot;q&quot; &amp; &lt;b&gt;</title>") == 1);
    CHECK(between(file("atom", "?country=XK").body, "<subtitle>", "</subtitle>").find("UNSCR 1244") !=
          std::string::npos);
}
