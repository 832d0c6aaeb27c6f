#include "tests/server/handlers/library.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace rc;
using namespace rc::test;

namespace {

Page page(std::string text, std::string language, Faults faults = {}) {
    Page page{"", std::move(text)};
    page.reading = {"pdf-text", std::move(language), "Latn", {}, {}, faults, {}};
    return page;
}

Page recognised_page() {
    Page scan = page("Metadon", "hr", {Fault::uncertain});
    scan.reading.method = recognised_method;
    scan.reading.confidence = 64;
    scan.reading.repairs = {{Repair::yugoslav_code_page, 5}};
    return scan;
}

struct Fixture {
    Library library{{{{{FieldId::title, {"Whole"}}, {FieldId::country, {"XK"}}},
                      {},
                      {page("Naloxone", "en"), page("Metadon", "hr"), page("", "", {Fault::empty})}},
                     {{{FieldId::title, {"Scan"}}}, {}, {recognised_page(), page("", "hr", {Fault::scanned})}}}};
    Serving serving{library.data()};
};

const Json& row_of(const Json& rows, const char* key, const Json& value) {
    return *std::find_if(rows.begin(), rows.end(), [&](const Json& row) { return row.at(key) == value; });
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace

TEST_CASE_FIXTURE(Fixture, "ledger: the sums, by fault, repair, country, language and method") {
    const Json ledger = serving.json("/api/v1/ledger");
    CHECK(ledger.at("documents") == 2);
    CHECK(ledger.at("pages") == 5);
    CHECK(ledger.at("empty") == 1);
    CHECK(ledger.at("searchable") == 3);
    CHECK(ledger.at("share") == 0.75);
    CHECK(ledger.at("characters") == 8 + 7 + 7);
    CHECK(ledger.at("faults").size() == fault_count);
    CHECK(row_of(ledger.at("faults"), "fault", "scanned").at("pages") == 1);
    CHECK(row_of(ledger.at("faults"), "fault", "scanned").at("hides") == true);
    CHECK(row_of(ledger.at("faults"), "fault", "garbled").at("pages") == 0);
    CHECK(row_of(ledger.at("repairs"), "repair", "yugoslav-code-page").at("places") == 5);
    CHECK(row_of(ledger.at("by_country"), "value", "XK").at("share") == 1);
    CHECK(row_of(ledger.at("by_country"), "value", nullptr).at("share") == 0.5);
    CHECK(row_of(ledger.at("by_language"), "value", "hr").at("pages") == 3);
    CHECK(row_of(ledger.at("by_method"), "value", "ocr").at("searchable") == 1);
    CHECK(serving.get("/api/v1/ledger?country=RS").status == 400);
}

TEST_CASE_FIXTURE(Fixture, "ledger: every page of a document, and what its record and its text say of it") {
    const std::string path = "/api/v1/documents/" + library.id(1);
    const Json ledger = serving.json(path + "/ledger");
    REQUIRE(ledger.at("pages").size() == 2);
    const Json first = {{"page", 1},
                        {"characters", 7},
                        {"method", "ocr"},
                        {"language", "hr"},
                        {"script", "Latn"},
                        {"confidence", 64},
                        {"repairs", {{"yugoslav-code-page", 5}}},
                        {"faults", {"uncertain"}}};
    CHECK(ledger.at("pages").at(0) == first);
    CHECK(ledger.at("pages").at(1).at("confidence").is_null());

    const Json record = serving.json(path);
    CHECK(record.at("extraction").at("pages_with") == Json{{"scanned", 1}, {"uncertain", 1}});
    CHECK(record.at("links").at("ledger") == path + "/ledger");
    CHECK(serving.json(path + "/pages/2").at("reading").at("faults") == Json{"scanned"});
    CHECK(serving.get("/api/v1/documents/1234567890123/ledger").status == 404);
}

TEST_CASE_FIXTURE(Fixture, "ledger: the page says it in plain words, without scripts, and with the note on Kosovo*") {
    const HttpAnswer answer = serving.get("/quality?utm_source=mail");
    CHECK(answer.status == 200);
    CHECK(contains(answer.body, "<h1>75% of pages are searchable</h1>"));
    CHECK(contains(answer.body, "Pages whose words can be found: 3 of 4. Documents: 2."));
    CHECK(contains(answer.body, "Pages recognised from pictures: 1. Pages without any words: 1."));
    CHECK(contains(answer.body, "Kosovo*"));
    CHECK(contains(answer.body, "* This designation is without prejudice"));
    CHECK_FALSE(contains(answer.body, "Garbled"));
}
