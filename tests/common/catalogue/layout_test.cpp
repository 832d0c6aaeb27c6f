#include "common/catalogue/catalogue.hpp"
#include "common/catalogue/migrations.hpp"
#include "common/catalogue/sqlite.hpp"
#include "common/digest.hpp"
#include "common/error.hpp"
#include "tests/support/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace rc;
using test::TemporaryFolder;

namespace {

PageLayout layout(float x) {
    return {595,
            842,
            {{0, 3, {x, 90, x + 20, 100}}, {4, 7, {x + 25, 90, x + 40, 100}}},
            {{"https://a.example", {1, 2, 3, 4}}}};
}

NewDocument document(float x) {
    NewDocument d;
    d.source_key = "/a.pdf";
    d.sha256 = sha256_hex("a");
    d.pages = {{"i", "one two", {}, {}, layout(x)}, {"ii", ""}};
    d.outline = {{"Увод", 1, 1}, {"Aims", 2, 2}};
    return d;
}

} // namespace

TEST_CASE("catalogue: layouts of pages and the table of contents are kept beside the texts") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Catalogue::Mode::write);
    const auto number = catalogue.find(catalogue.put(document(60)).id)->number;
    CHECK(catalogue.layout(number, 1, 7) == layout(60));
    CHECK(catalogue.layout(number, 2, 0) == PageLayout{});
    CHECK(catalogue.page(number, 1)->layout == PageLayout{}); // only where it is asked for
    CHECK(catalogue.outline(number) == document(60).outline);
    CHECK(catalogue.put(document(60)).outcome == PutOutcome::unchanged);
    CHECK(catalogue.put(document(70)).outcome == PutOutcome::redescribed);
    CHECK(catalogue.layout(number, 1, 7) == layout(70));
    NewDocument without = document(70);
    without.pages[0].layout = {};
    without.outline.clear();
    CHECK(catalogue.put(without).outcome == PutOutcome::redescribed);
    CHECK(catalogue.layout(number, 1, 7) == PageLayout{});
    CHECK(catalogue.outline(number).empty());
}

TEST_CASE("catalogue: a damaged layout is an error, not a wrong place") {
    const TemporaryFolder folder;
    std::int64_t number = 0;
    {
        Catalogue catalogue(folder.path(), Catalogue::Mode::write);
        number = catalogue.find(catalogue.put(document(60)).id)->number;
    }
    for (const char* bytes : {"x''", "x'ff'", "x'ffffffff00'", "x'0500000001020304'"}) {
        CAPTURE(bytes);
        {
            sqlite::Database database(folder / "catalogue.db", sqlite::Database::Open::existing_or_new_to_write);
            database.execute("UPDATE layouts SET layout = " + std::string(bytes));
        }
        const Catalogue catalogue(folder.path(), Catalogue::Mode::read);
        CHECK_THROWS_AS(catalogue.layout(number, 1, 7), Error);
        CHECK(catalogue.page(number, 1)->text == "one two");
    }
}
