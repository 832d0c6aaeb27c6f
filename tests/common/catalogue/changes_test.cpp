#include "common/catalogue/catalogue.hpp"
#include "common/digest.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace rc;
using test::TemporaryFolder;

namespace {

std::string put(Catalogue& catalogue, const std::string& name, const std::vector<std::string>& countries = {}) {
    NewDocument document;
    document.source_key = "/" + name;
    document.sha256 = sha256_hex(name);
    document.description.set(FieldId::title, name, Origin::given);
    document.description.set(FieldId::country, countries, Origin::given);
    document.pages = {{"", "Some text."}};
    return catalogue.put(document).id;
}

// The whole list, `at_once` documents at a time.
std::vector<std::string> walk(const Catalogue& catalogue, const ChangeFilter& filter, std::size_t at_once) {
    std::vector<std::string> ids;
    ChangePlace place;
    while (true) {
        const auto documents = catalogue.changed(filter, place, at_once);
        for (const CatalogueDocument& document : documents) ids.push_back(document.id);
        if (documents.size() < at_once) return ids;
        place = {documents.back().updated, documents.back().revision};
    }
}

} // namespace

TEST_CASE("changes: every document once, whatever is taken at once, and those of a value of a field") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Catalogue::Mode::write);
    std::vector<std::string> all, serbian;
    for (int i = 0; i < 25; ++i) {
        all.push_back(put(catalogue, std::to_string(i),
                          i % 3 == 0 ? std::vector<std::string>{"RS", "HR"} : std::vector<std::string>{}));
        if (i % 3 == 0) serbian.push_back(all.back());
    }
    std::ranges::sort(all);
    std::ranges::sort(serbian);
    for (const std::size_t at_once : {1, 2, 7, 25, 100}) {
        CAPTURE(at_once);
        auto found = walk(catalogue, {}, at_once),
             in_serbia = walk(catalogue, {"", "", FieldId::country, "RS"}, at_once);
        std::ranges::sort(found);
        std::ranges::sort(in_serbia);
        CHECK(found == all);
        CHECK(in_serbia == serbian);
    }
    CHECK(catalogue.count_changed({}) == 25);
    CHECK(catalogue.count_changed({"", "", FieldId::country, "RS"}) == serbian.size());
    CHECK(catalogue.count_changed({"", "", FieldId::country, ""}) == serbian.size());
    CHECK(catalogue.count_changed({"", "", FieldId::theme, ""}) == 0);
    CHECK(catalogue.count_changed({"9999-01-01T00:00:00Z", "", {}, ""}) == 0);
    CHECK(catalogue.count_changed({"", catalogue.first_change(), {}, ""}) >= 1);
    CHECK(catalogue.values(FieldId::country) == std::vector<std::string>{"HR", "RS"});
}

TEST_CASE("changes: what changes while a list is read comes again at its end; nothing is missed") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Catalogue::Mode::write);
    const std::string first = put(catalogue, "a"), second = put(catalogue, "b");
    const auto read = catalogue.changed({}, {}, 1);
    REQUIRE(read.size() == 1);
    CHECK(read[0].id == first);
    catalogue.withdraw(second, "x");
    const auto rest = catalogue.changed({}, {read[0].updated, read[0].revision}, 10);
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].id == second);
    CHECK_FALSE(rest[0].shown());
}

TEST_CASE("changes: blocks count what is shown; a withdrawn document leaves its block, and the block has changed") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Catalogue::Mode::write);
    std::vector<std::string> ids;
    for (int i = 0; i < 7; ++i) ids.push_back(put(catalogue, std::to_string(i)));
    catalogue.withdraw(ids[4], "x");
    const auto blocks = catalogue.blocks(3);
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].shown == 3);
    CHECK(blocks[1].shown == 2);
    CHECK(blocks[2].shown == 1);
    CHECK(blocks[1].updated == catalogue.find(ids[4])->updated);
    const auto shown = catalogue.shown_in_block(1, 3);
    REQUIRE(shown.size() == 2);
    CHECK(shown[0].id == ids[3]);
    CHECK(shown[1].id == ids[5]);
    CHECK(catalogue.shown_in_block(9, 3).empty());
}

TEST_CASE("keys: found by their digest, listed by name, removed by name") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Catalogue::Mode::write);
    const AccessKey key{"a partner",  sha256_hex("secret"),    "",
                        {"RS", "XK"}, {"cannabis-regulation"}, "https://p.example"};
    CHECK(catalogue.add_key(key));
    CHECK_FALSE(catalogue.add_key(key));
    const auto found = catalogue.find_key(sha256_hex("secret"));
    REQUIRE(found);
    CHECK(found->name == key.name);
    CHECK(found->countries == key.countries);
    CHECK(found->themes == key.themes);
    CHECK(found->origin == key.origin);
    CHECK_FALSE(found->added.empty());
    CHECK_FALSE(catalogue.find_key(sha256_hex("other")));
    CHECK(catalogue.keys().size() == 1);
    CHECK(catalogue.remove_key("a partner"));
    CHECK_FALSE(catalogue.remove_key("a partner"));
    CHECK(catalogue.keys().empty());
}
