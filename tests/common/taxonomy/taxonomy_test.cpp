#include "common/taxonomy/taxonomy.hpp"

#include "common/error.hpp"

#include <doctest/doctest.h>

using rc::FieldId;
using rc::Taxonomy;

namespace {

const Taxonomy& shipped() {
    static const Taxonomy taxonomy = Taxonomy::from_folder(RC_SHARE_DIR "/corpus/taxonomy");
    return taxonomy;
}

} // namespace

TEST_CASE("taxonomy: the four lists are closed, that of collections is open, the other fields have no list") {
    for (const rc::Field& field : rc::fields) {
        CAPTURE(field.name);
        const bool listed = !shipped().terms(field.id).empty();
        CHECK(listed == (shipped().is_closed(field.id) || field.id == FieldId::collection));
    }
    CHECK(shipped().label(FieldId::collection, "starter", "hr") == "Početna zbirka");
    CHECK(shipped().label(FieldId::collection, "seminar", "hr") == "seminar");
    CHECK(shipped().is_closed(FieldId::country));
    CHECK_FALSE(shipped().is_closed(FieldId::publisher));
}

TEST_CASE("taxonomy: every term and every field has a label in every label language") {
    REQUIRE(shipped().label_languages().size() == 13);
    for (const FieldId field : {FieldId::country, FieldId::theme, FieldId::type, FieldId::language})
        for (const rc::TaxonomyTerm& term : shipped().terms(field))
            for (const std::string& language : shipped().label_languages()) {
                CAPTURE(term.code);
                CAPTURE(language);
                REQUIRE(term.labels.contains(language));
                CHECK_FALSE(term.labels.at(language).empty());
            }
    for (const rc::Field& field : rc::fields) CHECK_FALSE(shipped().field_label(field.id, "mk").empty());
}

TEST_CASE("taxonomy: the region comes first, then the rest of the world by its names in CLDR") {
    const auto& countries = shipped().terms(FieldId::country);
    REQUIRE(countries.size() > 240);
    CHECK(countries.front().code == "AL");
    CHECK(shipped().label(FieldId::country, "PT", "en") == "Portugal");
    CHECK(shipped().label(FieldId::country, "PT", "el") == "Πορτογαλία");
    CHECK(shipped().label(FieldId::country, "DE", "sr-Cyrl") == "Немачка");
    CHECK(shipped().label(FieldId::country, "DE", "sr-Latn") == "Nemačka");
    CHECK(shipped().label(FieldId::language, "de", "hr") == "njemački");
}

TEST_CASE("taxonomy: Kosovo* carries its asterisk in every language, and its footnote") {
    const rc::TaxonomyTerm* kosovo = shipped().find(FieldId::country, "XK");
    REQUIRE(kosovo != nullptr);
    for (const auto& [language, label] : kosovo->labels) {
        CAPTURE(language);
        CHECK(label.back() == '*');
    }
    CHECK(kosovo->note == "* This designation is without prejudice to positions on status, and is in line with UNSCR "
                          "1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.");
}

TEST_CASE("taxonomy: what people write is resolved to its code") {
    struct Row {
        FieldId field;
        std::string written;
        std::string code; // "" for none
    };
    for (const Row& row : {
             Row{FieldId::country, "RS", "RS"},
             {FieldId::country, "rs", "RS"},
             {FieldId::country, "Srbija", "RS"},
             {FieldId::country, "Србија", "RS"},
             {FieldId::country, "  SÂRBIA", ""},
             {FieldId::country, "ΣΕΡΒΊΑ", "RS"},
             {FieldId::country, "Kosovo", "XK"},
             {FieldId::country, "Kosovo*", "XK"},
             {FieldId::country, "FYROM", "MK"},
             {FieldId::country, "former yugoslav republic of macedonia", "MK"},
             {FieldId::country, "BiH", "BA"},
             {FieldId::country, "Bosnia & Herzegovina", "BA"},
             {FieldId::country, "Turkey", "TR"},
             {FieldId::country, "Türkiye", "TR"},
             {FieldId::country, "PRT", "PT"},
             {FieldId::country, "Portugalija", "PT"},
             {FieldId::country, "Viet Nam", "VN"},
             {FieldId::country, "Western Balkans", "SEE"},
             {FieldId::country, "Global", "WORLD"},
             {FieldId::country, "Atlantis", ""},
             {FieldId::country, "", ""},
             {FieldId::theme, "Harm reduction", "harm-reduction"},
             {FieldId::theme, "HARM-REDUCTION", "harm-reduction"},
             {FieldId::theme, "смањење штете", "harm-reduction"},
             {FieldId::theme, "Smanjenje stete", "harm-reduction"},
             {FieldId::theme, "Peace & Security", "peace-security"},
             {FieldId::type, "Νόμος", "law"},
             {FieldId::type, "Pravilnik", "by-law"},
             {FieldId::language, "sr-latn", "sr-Latn"},
             {FieldId::language, "sr", "sr-Latn"},
             {FieldId::language, "shqip", "sq"},
             {FieldId::publisher, "RS", ""},
         }) {
        CAPTURE(row.written);
        CHECK(shipped().resolve(row.field, row.written).value_or("") == row.code);
    }
}

TEST_CASE("taxonomy: every label leads back to its own term") {
    for (const FieldId field : {FieldId::theme, FieldId::type, FieldId::language})
        for (const rc::TaxonomyTerm& term : shipped().terms(field))
            for (const auto& [language, label] : term.labels) {
                CAPTURE(label);
                CHECK(shipped().resolve(field, label) == term.code);
            }
}

TEST_CASE("taxonomy: a label falls back to the shorter tag, then to English, then to the code") {
    CHECK(shipped().label(FieldId::theme, "youth", "sl") == "Mladi");
    CHECK(shipped().label(FieldId::theme, "youth", "el-CY") == "Νέοι");
    CHECK(shipped().label(FieldId::theme, "youth", "sr") == "Mladi");
    CHECK(shipped().label(FieldId::theme, "youth", "fi") == "Young people");
    CHECK(shipped().label(FieldId::theme, "no-such-theme", "en") == "no-such-theme");
    CHECK(shipped().field_label(FieldId::country, "sr-Cyrl") == "Држава");
    CHECK(shipped().field_label(FieldId::country, "ja") == "Country");
}

TEST_CASE("taxonomy: the language of labels is negotiated") {
    struct Row {
        std::string header;
        std::string language;
    };
    for (const Row& row : {
             Row{"", "en"},
             {"el", "el"},
             {"sr", "sr-Latn"},
             {"sr-RS,sr;q=0.9,en;q=0.8", "sr-Latn"},
             {"sr-Cyrl-RS", "sr-Cyrl"},
             {"sr_Cyrl", "sr-Cyrl"},
             {"sh", "bs"},
             {"bs-BA", "bs"},
             {"me", "cnr"},
             {"sr-Latn-ME", "cnr"},
             {"MK-mk", "mk"},
             {"de-DE,de;q=0.9", "en"},
             {"de, tr;q=0.3, sl;q=0.7", "sl"},
             {"fr;q=1, sq;q=0, bg ; q=0.2", "bg"},
             {"ro;q=abc, en;q=0.1", "en"},
             {"*", "en"},
             {";;,,;q=", "en"},
         }) {
        CAPTURE(row.header);
        CHECK(shipped().negotiate(row.header) == row.language);
    }
}

TEST_CASE("taxonomy: JSON carries everything to the server") {
    Taxonomy original = shipped();
    const std::string added = original.add_term(FieldId::theme, "Nightlife & festivals");
    const Taxonomy copy = Taxonomy::from_json(original.to_json());
    CHECK(copy.to_json() == original.to_json());
    CHECK(copy.resolve(FieldId::country, "FYROM") == "MK");
    CHECK(copy.negotiate("sr-ME") == "cnr");
    REQUIRE(copy.find(FieldId::theme, added) != nullptr);
    CHECK(copy.find(FieldId::theme, added)->under_review);
    CHECK_THROWS_AS(Taxonomy::from_json("{"), rc::Error);
    CHECK_THROWS_AS(Taxonomy::from_json("{}"), rc::Error);
}

TEST_CASE("taxonomy: a new theme or type gets a slug and waits for review; a known one is found again") {
    Taxonomy taxonomy = shipped();
    CHECK(taxonomy.add_term(FieldId::theme, "Nightlife & festivals") == "nightlife-festivals");
    CHECK(taxonomy.add_term(FieldId::theme, "nightlife, festivals") == "nightlife-festivals");
    CHECK(taxonomy.add_term(FieldId::theme, "Smanjenje štete") == "harm-reduction");
    CHECK(taxonomy.find(FieldId::theme, "nightlife-festivals")->under_review);
    CHECK_FALSE(taxonomy.find(FieldId::theme, "harm-reduction")->under_review);
    CHECK_THROWS_AS(taxonomy.add_term(FieldId::country, "Atlantis"), rc::Error);
    CHECK_THROWS_AS(taxonomy.add_term(FieldId::theme, " ! "), rc::Error);
}

TEST_CASE("slug: folded words parted by hyphens") {
    struct Row {
        std::string label;
        std::string slug;
    };
    for (const Row& row : {Row{"Harm reduction & health", "harm-reduction-health"},
                           {"  Ђурђевдан -- 6. мај ", "durdevdan-6-maj"},
                           {"Čista Žurka!", "cista-zurka"},
                           {"...", ""}}) {
        CAPTURE(row.label);
        CHECK(rc::slug(row.label) == row.slug);
    }
}
