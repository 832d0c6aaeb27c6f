#include "common/thesaurus/export.hpp"

#include <doctest/doctest.h>

namespace {
const rc::Thesaurus& small() {
    static const rc::Thesaurus thesaurus = rc::Thesaurus::from_json(R"({"languages": ["en"], "function_words": {},
        "common_words": [], "concepts": [
        {"id": "law", "broader": [], "related": [], "note": "Rules \"in force\".", "labels": {"en": ["law", "=act, or statute"]}},
        {"id": "code", "broader": ["law"], "related": ["law"], "note": "", "labels": {"en": ["code"]},
         "acronyms": {"en": ["CC"]}, "hidden": {"en": ["bad word"]}, "review": ["en"]}]})");
    return thesaurus;
}
} // namespace

TEST_CASE("SKOS: labels by kind, links by name, quotes escaped") {
    const std::string turtle = rc::skos_turtle(small(), "https://example.org");
    for (const char* line :
         {"<https://example.org/thesaurus/law> a skos:Concept ;", "skos:prefLabel \"law\"@en ;",
          "skos:altLabel \"CC\"@en ;", "skos:hiddenLabel \"bad word\"@en ;",
          "skos:broader <https://example.org/thesaurus/law> ;", "skos:narrower <https://example.org/thesaurus/code> ;",
          "skos:scopeNote \"Rules \\\"in force\\\".\"@en ."}) {
        CAPTURE(std::string(line));
        CHECK(turtle.find(line) != std::string::npos);
    }
}

TEST_CASE("thesaurus table: quoted by RFC 4180, no formula gets into a spreadsheet") {
    const std::string csv = rc::thesaurus_csv(small());
    CHECK(csv.starts_with("\xEF\xBB\xBF"
                          "concept,language,kind,label,review\r\n"));
    CHECK(csv.find("law,en,alternative,\"'=act, or statute\",\r\n") != std::string::npos);
    CHECK(csv.find("code,en,hidden,bad word,yes\r\n") != std::string::npos);
}
