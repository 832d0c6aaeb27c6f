// What other programs find: harvests, lists for search engines, the search for browsers, cards.
#include "tests/server/handlers/library.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <regex>
#include <set>

using namespace rc;
using namespace rc::test;

namespace {

Sample sample(const std::string& title, const std::string& country) {
    Sample made{{{FieldId::title, {title}},
                 {FieldId::country, {country}},
                 {FieldId::publisher, {"Ministry of Health"}},
                 {FieldId::published, {"2021"}},
                 {FieldId::abstract, {"On naloxone <b>in prisons</b>."}}},
                {}};
    made.with_picture = true;
    return made;
}

struct Fixture {
    Library library{{sample("Naloxone & \"care\"", "RS"), sample("Second", "HR"), sample("Third", "RS")}};
    Serving serving{library.data()};

    Values all(const std::string& xml, const std::string& element) const {
        Values found;
        const std::regex form('<' + element + ">([^<]*)</" + element + '>');
        for (std::sregex_iterator match(xml.begin(), xml.end(), form), end; match != end; ++match)
            found.push_back((*match)[1]);
        return found;
    }
    std::string card(const std::string& url) const { return serving.get("/oembed?url=" + url).body; }
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "oai: answers by address and by form, in XML that pages may read") {
    const HttpAnswer got = serving.get("/oai?verb=ListRecords&metadataPrefix=oai_dc&set=country:RS");
    CHECK(got.status == 200);
    CHECK(got.header("content-type") == "text/xml; charset=utf-8");
    CHECK(got.header("access-control-allow-origin") == "*");
    CHECK(all(got.body, "identifier").size() == 2);
    CHECK(got.body.find("<dc:title>Naloxone &amp; &quot;care&quot;</dc:title>") != std::string::npos);
    const HttpAnswer posted =
        test::request(serving.port(), "POST", "/oai", {{"Content-Type", "application/x-www-form-urlencoded"}},
                      "verb=ListRecords&metadataPrefix=oai_dc&set=country%3ARS");
    CHECK(posted.status == 200);
    CHECK(all(posted.body, "identifier") == all(got.body, "identifier"));
    const HttpAnswer wrong = serving.get("/oai?verb=Fly");
    CHECK(wrong.status == 200);
    CHECK(wrong.body.find("code=\"badVerb\"") != std::string::npos);
    CHECK(test::request(serving.port(), "POST", "/oai?verb=Identify", {}, "verb=Identify").body.find("badVerb") !=
          std::string::npos);
    CHECK(serving.get("/oai?verb=%zz").status == 400);
    CHECK(test::request(serving.port(), "PUT", "/oai").status == 405);
}

TEST_CASE_FIXTURE(Fixture, "sitemap: the index leads to every document that is shown, with the time of its change") {
    const auto locations = [&] {
        std::set<std::string> found;
        for (const std::string& list : all(serving.get("/sitemap.xml").body, "loc")) {
            REQUIRE(list.starts_with("https://docs.example.org/sitemaps/"));
            const HttpAnswer answer = serving.get(list.substr(24));
            CHECK(answer.status == 200);
            for (const std::string& location : all(answer.body, "loc")) found.insert(location);
        }
        return found;
    };
    const auto before = locations();
    for (int i = 0; i < 3; ++i) CHECK(before.contains("https://docs.example.org/documents/" + library.id(i)));
    CHECK(before.contains("https://docs.example.org/"));
    for (const std::string& location : before) {
        CAPTURE(location);
        CHECK(serving.get(location.substr(24)).status == 200);
    }
    CHECK(all(serving.get("/sitemaps/documents-0.xml").body, "lastmod").size() == 3);
    library.withdraw(library.id(1));
    CHECK_FALSE(locations().contains("https://docs.example.org/documents/" + library.id(1)));
    for (const char* none : {"documents-1.xml", "documents--1.xml", "documents-x.xml", "documents-0", "else.xml"})
        CHECK(serving.get("/sitemaps/" + std::string(none)).status == 404);
}

TEST_CASE_FIXTURE(Fixture, "robots: originals may be read, lists of queries may not, and the sitemap is named") {
    const HttpAnswer robots = serving.get("/robots.txt");
    CHECK(robots.header("content-type").starts_with("text/plain"));
    CHECK(robots.body.find("Allow: /api/v1/documents/*/file\n") != std::string::npos);
    CHECK(robots.body.find("Disallow: /api/\n") != std::string::npos);
    CHECK(robots.body.find("Sitemap: https://docs.example.org/sitemap.xml\n") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "opensearch: browsers can add the search, and get completions in their form") {
    const HttpAnswer description = serving.get("/opensearch.xml");
    CHECK(description.header("content-type").starts_with("application/opensearchdescription+xml"));
    CHECK(all(description.body, "ShortName").front().size() <= 16);
    CHECK(description.body.find("template=\"https://docs.example.org/?q={searchTerms}\"") != std::string::npos);
    const Json completions = serving.json("/opensearch/suggest?q=nalox");
    REQUIRE(completions.size() == 4);
    CHECK(completions[0] == "nalox");
    REQUIRE_FALSE(completions[1].empty());
    CHECK(completions[1].size() == completions[3].size());
    CHECK(completions[3][0].get<std::string>().starts_with("https://docs.example.org/?q="));
    CHECK(serving.json("/opensearch/suggest?q=").at(1).empty());
    CHECK(serving.get("/").body.find("rel=\"search\"") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "oembed: an address of a document becomes a card without scripts, as JSON and XML") {
    const std::string address = "https://docs.example.org/documents/" + library.id(0);
    for (const std::string& url :
         {address, address + "%3Fpage%3D1", address + "%23page=1", "/documents/" + library.id(0)}) {
        CAPTURE(url);
        const Json card = Json::parse(this->card(url));
        CHECK(card.at("type") == "rich");
        CHECK(card.at("version") == "1.0");
        CHECK(card.at("title") == "Naloxone & \"care\"");
        CHECK(card.at("author_name") == "Ministry of Health");
        CHECK(card.at("thumbnail_width") == 300);
        const std::string html = card.at("html");
        CHECK(html.find("<a href=\"" + address + "\">Naloxone &amp; &quot;care&quot;</a>") != std::string::npos);
        CHECK(html.find("<b>") == std::string::npos);
        CHECK(html.find("script") == std::string::npos);
        // The form in which WordPress takes cards of sites that it does not know.
        CHECK(std::regex_search(html, std::regex("(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)")));
    }
    const Json narrow = serving.json("/oembed?maxwidth=200&maxheight=100&url=" + address);
    CHECK(narrow.at("width") == 200);
    CHECK(narrow.at("height") == 100);
    CHECK_FALSE(narrow.contains("thumbnail_url"));
    const HttpAnswer xml = serving.get("/oembed?format=xml&url=" + address);
    CHECK(xml.header("content-type").starts_with("text/xml"));
    CHECK(all(xml.body, "title") == Values{"Naloxone &amp; &quot;care&quot;"});
}

TEST_CASE_FIXTURE(Fixture, "oembed: what is no document of ours has no card") {
    const std::string site = "https://docs.example.org/documents/";
    CHECK(serving.get("/oembed").status == 400);
    CHECK(serving.get("/oembed?format=pdf&url=" + site + library.id(0)).status == 400);
    CHECK(serving.get("/oembed?url=" + site + "none").status == 404);
    CHECK(serving.get("/oembed?url=https://other.example/documents/" + library.id(0)).status == 404);
    CHECK(serving.get("/oembed?url=https://docs.example.org.evil.example/documents/" + library.id(0)).status == 404);
    library.withdraw(library.id(0));
    CHECK(serving.get("/oembed?url=" + site + library.id(0)).status == 410);
}

TEST_CASE_FIXTURE(Fixture, "oembed: the page of a document names its card") {
    const std::string page = serving.get("/documents/" + library.id(0)).body;
    CHECK(page.find("type=\"application/json+oembed\" href=\"https://docs.example.org/oembed?url=https%3A%2F%2F"
                    "docs.example.org%2Fdocuments%2F" +
                    library.id(0) + '"') != std::string::npos);
}
