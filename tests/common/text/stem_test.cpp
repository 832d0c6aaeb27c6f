#include "common/text/stem.hpp"

#include "common/text/tokens.hpp"

#include <doctest/doctest.h>

using namespace rc::text;

namespace {

std::string stem_of(Group group, std::string_view word) { return stem(group, tokenize(word).at(0).word); }

} // namespace

TEST_CASE("stem: groups of language tags") {
    struct Row {
        std::string_view tag;
        Group group;
    };
    for (const Row& row :
         {Row{"en", Group::en}, Row{"en-GB", Group::en}, Row{"sr-Cyrl", Group::hbs}, Row{"sr-Latn", Group::hbs},
          Row{"cnr", Group::hbs}, Row{"hr", Group::hbs}, Row{"el", Group::el}, Row{"de", Group::none},
          Row{"", Group::none}, Row{"english", Group::none}}) {
        CAPTURE(row.tag);
        CHECK(group_of(row.tag) == row.group);
    }
}

TEST_CASE("stem: English families, in both spellings") {
    struct Row {
        std::string_view a;
        std::string_view b;
    };
    for (const Row& row : {Row{"decriminalisation", "decriminalization"}, Row{"decriminalise", "decriminalized"},
                           Row{"policies", "policy"}, Row{"programmes", "program"}, Row{"counselling", "counseled"},
                           Row{"taxes", "tax"}, Row{"organisation", "organizations"}}) {
        CAPTURE(row.a);
        CHECK(stem_of(Group::en, row.a) == stem_of(Group::en, row.b));
    }
    CHECK(stem_of(Group::en, "promise") != stem_of(Group::en, "promote"));
}

TEST_CASE("stem: naloxone and nalokson meet in each group's terms, though they are two words") {
    CHECK(stem_of(Group::en, "naloxone") == "nalokson");
    CHECK(stem_of(Group::en, "nalokson") == "nalokson");
}

TEST_CASE("stem: terms name their group, and only words of its script have one") {
    CHECK(stem_term(Group::en, "policies") == "Zen:polici");
    CHECK(stem_term(Group::none, "policies").empty());
    CHECK(stem_term(Group::en, "τελοσ").empty());
    CHECK(stem(Group::none, "policies") == "policies");
}
