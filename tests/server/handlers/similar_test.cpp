#include "tests/server/handlers/library.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::test;

namespace {

Sample sample(const char* language, const char* title, const char* text, const char* family = "") {
    return {{{FieldId::language, {language}}, {FieldId::title, {title}}, {FieldId::country, {"XK"}}},
            {},
            {{"", text}},
            "application/pdf",
            "paper.pdf",
            "",
            family};
}

struct Fixture {
    Library library{{
        sample("en", "Kits", "Naloxone reverses an overdose. Pharmacies hand out kits.", "work"),
        sample("hr", "Kompleti", "Nalokson i predoziranje: kompleti u ljekarnama.", "work"),
        sample("en", "More <kits>", "Pharmacies that hand out naloxone kits after an overdose."),
        sample("mk", "Налоксон", "Налоксон при предозирање."),
        sample("en", "Roads", "The council spoke about roads and bridges over the river."),
        sample("en", "Garden", "A garden needs water, light and patience."),
        sample("en", "Music", "The orchestra plays two symphonies this evening."),
    }};
    Serving serving{library.data()};
    std::string similar_to(std::size_t document) const {
        return "/api/v1/documents/" + library.id(document) + "/similar";
    }
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace

TEST_CASE_FIXTURE(Fixture, "similar: other works about the same, with what is shared in words") {
    const Json answer = serving.json(similar_to(0) + "?ui=tr");
    CHECK(answer.at("document") == library.id(0));
    CHECK(ids_of(answer) == Values{library.id(2), library.id(3)});
    const Json& item = answer.at("items").at(0);
    CHECK(item.at("title") == "More <kits>");
    CHECK(item.at("why").at("concepts").size() >= 2);
    CHECK(item.at("why").at("concepts").at(0).at("label").is_string());
    CHECK_FALSE(item.at("why").at("words").empty());
    CHECK(item.at("links").at("page") == "/documents/" + library.id(2));
    CHECK(serving.json(similar_to(0) + "?size=1").at("items").size() == 1);
    CHECK(serving.json(similar_to(4)).at("items").empty());
}

TEST_CASE_FIXTURE(Fixture, "similar: what is withdrawn is not listed and lists nothing") {
    library.withdraw(library.id(2));
    library.index();
    const Serving later(library.data());
    CHECK(ids_of(later.json(similar_to(0))) == Values{library.id(3)});
    CHECK(later.get(similar_to(2)).status == 410);
    CHECK(later.get("/api/v1/documents/nothing/similar").status == 404);
    for (const char* wrong : {"?size=0", "?size=21", "?size=x", "?q=a", "?ui=xx"}) {
        CAPTURE(wrong);
        CHECK(later.get(similar_to(0) + wrong).status == 400);
    }
}

TEST_CASE_FIXTURE(Fixture, "similar: the page of a document lists them, and the note that a name needs") {
    const std::string page = serving.get("/documents/" + library.id(0)).body;
    CHECK(contains(page, "Similar documents"));
    CHECK(contains(page, "More &lt;kits&gt;"));
    CHECK(contains(page, "/documents/" + library.id(3)));
    CHECK(contains(page, "Kosovo*"));
    CHECK(contains(page, "UNSCR 1244"));
    CHECK_FALSE(contains(serving.get("/documents/" + library.id(4)).body, "Similar documents"));
}
