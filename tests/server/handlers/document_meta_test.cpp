#include "tests/server/handlers/library.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::test;

namespace {

enum Which : std::size_t { report, translation, law };

std::vector<Sample> samples() {
    const std::string family = "a-work";
    return {
        {{{FieldId::title, {"Report & \"more\""}},
          {FieldId::author, {"Ana Petrović", "Ministry of Health"}},
          {FieldId::publisher, {"Prevent"}},
          {FieldId::type, {"report"}},
          {FieldId::language, {"en"}},
          {FieldId::theme, {"harm-reduction"}},
          {FieldId::published, {"2023-05"}}},
         {},
         {{"i", "One."}, {"1", "Two."}},
         "application/pdf",
         "report.pdf",
         {},
         family},
        {{{FieldId::title, {"Izvještaj"}}, {FieldId::language, {"hr"}}},
         {},
         {{"", "Jedan."}},
         "text/html",
         "a.html",
         {},
         family},
        {{{FieldId::title, {"Zakon"}}, {FieldId::type, {"law"}}}, {}},
    };
}

struct Fixture {
    Library library{samples()};
    Serving serving{library.data()};
    HttpAnswer page(std::size_t document, const std::string& query = "") const {
        return serving.get("/documents/" + library.id(document) + query);
    }
    std::string address(std::size_t document) const {
        return "https://docs.example.org/documents/" + library.id(document);
    }
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

std::string tag(const std::string& name, const std::string& content) {
    return "<meta name=\"" + name + "\" content=\"" + content + "\">";
}

} // namespace

TEST_CASE_FIXTURE(Fixture, "document page: reference managers find title, names, date, kind and file") {
    const std::string html = page(report).body;
    for (const std::string& expected : {
             tag("z:itemType", "report"),
             tag("citation_title", "Report &amp; &quot;more&quot;"),
             tag("citation_author", "Petrović, Ana"),
             tag("citation_author", "Ministry of Health,"), // whole: the comma ends the family's name
             tag("citation_publication_date", "2023/05"),
             tag("citation_technical_report_institution", "Prevent"),
             tag("citation_language", "en"),
             tag("citation_keywords", "Harm reduction"),
             tag("citation_public_url", address(report)),
             tag("citation_pdf_url", "https://docs.example.org/api/v1/documents/" + library.id(report) + "/file"),
             tag("DC.title", "Report &amp; &quot;more&quot;"),
             tag("DC.creator", "Ministry of Health"),
             tag("DC.identifier", address(report)),
         }) {
        CAPTURE(expected);
        CHECK(contains(html, expected));
    }
    const std::string other = page(law).body;
    CHECK(contains(other, tag("z:itemType", "statute")));
    CHECK_FALSE(contains(other, "citation_publisher"));
}

TEST_CASE_FIXTURE(Fixture, "document page: search engines find kind, names, file and translations") {
    const std::string html = page(report).body;
    const std::size_t begin = html.find("ld+json\">") + 9;
    const Json described = Json::parse(html.substr(begin, html.find("</script>", begin) - begin));
    CHECK(described.at("@type") == "Report");
    CHECK(described.at("inLanguage") == "en");
    CHECK(described.at("author").at(0).at("familyName") == "Petrović");
    CHECK(described.at("author").at(1) == Json{{"@type", "Organization"}, {"name", "Ministry of Health"}});
    CHECK(described.at("encoding").at("sha256") == sha256_hex("bytes of document 0"));
    CHECK(described.at("workTranslation").at(0).at("@id") == address(translation));
    CHECK(described.at("workTranslation").at(0).at("inLanguage") == "hr");
}

TEST_CASE_FIXTURE(Fixture, "document page: signposts lead to its name, its file and its descriptions") {
    const std::string link = page(report, "?q=one&page=2").header("link");
    CHECK(link.starts_with("<" + address(report) + ">; rel=\"cite-as\", <https://schema.org/Report>; rel=\"type\""));
    CHECK(contains(link, "/file>; rel=\"item\"; type=\"application/pdf\""));
    for (const char* type : {"application/json", "application/x-bibtex", "application/x-research-info-systems",
                             "application/vnd.citationstyles.csl+json", "application/xml"}) {
        CAPTURE(type);
        CHECK(contains(link, ">; rel=\"describedby\"; type=\"" + std::string(type) + '"'));
    }
    // Every address of ours in it answers.
    for (std::size_t at = link.find("<https://docs.example.org"); at != link.npos;
         at = link.find("<https://docs.example.org", at + 1)) {
        const std::string target = link.substr(at + 25, link.find('>', at) - at - 25);
        CAPTURE(target);
        CHECK(serving.get(target).status == 200);
    }
}

TEST_CASE_FIXTURE(Fixture, "document page: its section cites it, or the page that its address names, without scripts") {
    const std::string whole = page(report).body, second = page(report, "?page=2").body;
    CHECK(contains(whole, "<dd data-style=\"apa\">Petrović, A., &amp; Ministry of Health. (2023, May). Report"));
    CHECK_FALSE(contains(whole, "#page=1</dd>"));
    CHECK(contains(second, "2023-05, p. 1 [viewed"));
    CHECK(contains(second, "/cite?format=bibtex&amp;page=2\""));
    CHECK(contains(whole, sha256_hex("bytes of document 0")));
}
