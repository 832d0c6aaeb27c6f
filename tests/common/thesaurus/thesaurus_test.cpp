#include "common/thesaurus/concept_matcher.hpp"
#include "common/thesaurus/thesaurus.hpp"

#include "common/error.hpp"
#include "common/text/fold.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

namespace {

const rc::Thesaurus& shipped() {
    static const rc::Thesaurus thesaurus =
        rc::Thesaurus::from_file(std::string(RC_SHARE_DIR) + "/corpus/taxonomy/concepts.json");
    return thesaurus;
}

const rc::ConceptMatcher& matcher() {
    static const rc::ConceptMatcher one(shipped());
    return one;
}

// "words=concept words=concept" of a text, for reading in a table.
std::string found(const std::vector<rc::ConceptMatch>& matches, const std::string& text,
                  const std::vector<rc::text::Token>& tokens) {
    std::string out;
    for (const rc::ConceptMatch& match : matches) {
        if (!out.empty()) out += "; ";
        const std::uint32_t begin = tokens[match.first].begin;
        out += text.substr(begin, tokens[match.last - 1].end - begin) + "=";
        for (std::size_t i = 0; i < match.concepts.size(); ++i)
            out += (i > 0 ? "," : "") + shipped().concepts()[match.concepts[i]].id;
    }
    return out;
}

std::string in_text(const std::string& language, const std::string& text) {
    const auto tokens = rc::text::tokenize(text);
    return found(matcher().in_text(rc::text::group_of(language), text, tokens), text, tokens);
}

std::string in_query(const std::string& text, std::size_t most = rc::ConceptMatcher::longest_label) {
    const auto tokens = rc::text::tokenize(text);
    return found(matcher().labels_in_query(text, tokens).longest(0, tokens.size(), most), text, tokens);
}

} // namespace

TEST_CASE("thesaurus: at least 300 concepts, every one with labels in thirteen forms") {
    CHECK(shipped().concepts().size() >= 300);
    for (const rc::Concept& item : shipped().concepts()) {
        CAPTURE(item.id);
        CHECK(item.labels.size() == 13);
        CHECK_FALSE(item.note.empty());
    }
}

TEST_CASE("thesaurus: the two Serbian scripts say the same") {
    for (const rc::Concept& item : shipped().concepts()) {
        const auto& latin = item.labels.at("sr-Latn");
        const auto& cyrillic = item.labels.at("sr-Cyrl");
        REQUIRE(latin.size() == cyrillic.size());
        for (std::size_t i = 0; i < latin.size(); ++i) {
            CAPTURE(latin[i]);
            // Acronyms such as AIDS and C stay or are spoken; the words must agree.
            if (rc::text::fold(cyrillic[i]) != rc::text::fold(latin[i]))
                CHECK(latin[i].find_first_of("HACBWQXY-") != std::string::npos);
        }
    }
}

TEST_CASE("thesaurus: links go both ways") {
    const rc::Concept* harm_reduction = shipped().find("harm-reduction");
    REQUIRE(harm_reduction != nullptr);
    for (const std::string& id : harm_reduction->narrower) {
        const auto& broader = shipped().find(id)->broader;
        CHECK(std::find(broader.begin(), broader.end(), "harm-reduction") != broader.end());
    }
    for (const std::string& id : harm_reduction->related) {
        const auto& related = shipped().find(id)->related;
        CHECK(std::find(related.begin(), related.end(), "harm-reduction") != related.end());
    }
}

TEST_CASE("thesaurus: a fault in the data is named") {
    const std::string head = R"({"languages": ["en"], "function_words": {}, "common_words": [], "concepts": [)";
    const std::string a = R"({"id": "a", "note": "", "labels": {"en": ["a"]}, "related": [], "broader": )";
    const std::string b = R"({"id": "b", "note": "", "labels": {"en": ["b"]}, "related": [], "broader": ["a"]})";
    for (const auto& [rows, fault] :
         {std::pair{a + R"(["x"]})", "unknown concept x"}, std::pair{a + R"(["b"]},)" + b, "broader than itself"},
          std::pair{a + "[]}," + a + "[]}", "twice"},
          std::pair{std::string(R"({"id": "c"})"), "not of the expected form"}}) {
        CAPTURE(rows);
        CHECK_THROWS_WITH_AS(rc::Thesaurus::from_json(head + rows + "]}"), doctest::Contains(fault), rc::Error);
    }
}

TEST_CASE("concept matcher: labels meet inflected forms in every language") {
    struct Row {
        const char* language;
        const char* text;
        const char* concept_id;
    };
    for (const Row& row : {
             Row{"en", "programmes for reducing harm and overdose prevention", "overdose-prevention"},
             Row{"sr-Latn", "u oblasti smanjenja štete od upotrebe", "harm-reduction"},
             Row{"sr-Cyrl", "програма смањења штете у Србији", "harm-reduction"},
             Row{"hr", "provodi se program smanjenja štete", "harm-reduction"},
             Row{"mk", "програмите за намалување на штетите", "harm-reduction"},
             Row{"bg", "програми за намаляване на вредите", "harm-reduction"},
             Row{"ro", "serviciile de reducere a riscurilor", "harm-reduction"},
             Row{"sl", "programi zmanjševanja škode", "harm-reduction"},
             Row{"sq", "programet e uljes së dëmit", "harm-reduction"},
             Row{"el", "προγράμματα μείωσης της βλάβης", "harm-reduction"},
             Row{"tr", "zarar azaltma hizmetleri", "harm-reduction"},
             Row{"sr-Latn", "usluge harm reduction programa", "harm-reduction"},
         }) {
        const std::string all = in_text(row.language, row.text);
        CAPTURE(std::string(row.text));
        CAPTURE(all);
        CHECK(all.find(row.concept_id) != std::string::npos);
    }
}

TEST_CASE("concept matcher: acronyms count in capitals only in texts, in any case in queries unless common words") {
    CHECK(in_text("en", "access to OAT in prisons").find("opioid-agonist-treatment") != std::string::npos);
    CHECK(in_text("sr-Latn", "od toga").empty());
    CHECK(in_text("en", "he wore a hat").find("heroin-assisted-treatment") == std::string::npos);
    CHECK(in_query("nsp").find("needle-syringe-programme") != std::string::npos);
    CHECK(in_query("hat").find("heroin-assisted-treatment") == std::string::npos);
    CHECK(in_query("HAT").find("heroin-assisted-treatment") != std::string::npos);
}

TEST_CASE("concept matcher: labels written as acronyms count as acronyms") {
    CHECK(in_text("en", "people living with AIDS") == "AIDS=aids");
    CHECK(in_text("en", "hearing aids").empty());
    CHECK(in_text("mk", "живот со ХИВ") == "ХИВ=hiv");
    CHECK(in_query("hiv") == "hiv=hiv");
}

TEST_CASE("concept matcher: in a text, labels within a label are found behind it") {
    CHECK(in_text("en", "harm reduction in prisons") ==
          "harm reduction in prisons=prison-harm-reduction; harm reduction=harm-reduction; prisons=prison");
    CHECK(in_text("sl", "smrt zaradi prevelikega odmerka") ==
          "smrt zaradi prevelikega odmerka=drug-related-death; prevelikega odmerka=overdose");
}

TEST_CASE("concept matcher: in a query only the longest label of at most so many words") {
    CHECK(in_query("harm reduction prisons") == "harm reduction prisons=prison-harm-reduction");
    CHECK(in_query("harm reduction prisons", 2) == "harm reduction=harm-reduction; prisons=prison");
}

TEST_CASE("concept matcher: an acronym of a label counts in any case beside the words of that label") {
    for (const std::string words : {"anëtarësimi në BE", "anetaresimi ne be", "pristupanje eu"})
        CHECK(in_query(words) == words + "=eu-accession");
    CHECK(in_query("anetaresimi ne be", 1) == "be=european-union");
    CHECK(in_query("BE") != "");
    CHECK(in_query("be") == "");
    CHECK(in_query("θάνατοι που σχετίζονται").find("world-health-organization") == std::string::npos);
    CHECK(in_query("ΠΟΥ") == "ΠΟΥ=world-health-organization");
}

TEST_CASE("concept matcher: a query finds labels in any language and script, longest first") {
    CHECK(in_query("smanjenje stete") == "smanjenje stete=harm-reduction");
    CHECK(in_query("смањење штете") == "смањење штете=harm-reduction");
    CHECK(in_query("μειωση βλαβης") == "μειωση βλαβης=harm-reduction");
    CHECK(in_query("zarar azaltma") == "zarar azaltma=harm-reduction");
    CHECK(in_query("naloxone prison") == "naloxone=naloxone; prison=prison");
    CHECK(in_query("zzzz") == "");
}
