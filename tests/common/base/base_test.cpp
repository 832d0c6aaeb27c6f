#include "common/digest.hpp"
#include "common/document.hpp"
#include "common/error.hpp"
#include "common/timestamp.hpp"
#include "tests/support/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace rc;

TEST_CASE("digest: SHA-256 of the standard's examples (FIPS 180-2, appendix B)") {
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("digest: a file has the digest of its bytes; a missing one is an error") {
    const test::TemporaryFolder folder;
    const std::string bytes(200'000, 'x');
    CHECK(sha256_hex_of_file(folder.write("file", bytes)) == sha256_hex(bytes));
    CHECK_THROWS_AS(sha256_hex_of_file(folder / "missing"), Error);
    CHECK_THROWS_AS(sha256_hex_of_file(folder.path()), Error);
}

TEST_CASE("digest: public identifiers are short, stable and safe in addresses") {
    const std::string id = public_id("abc");
    CHECK(id == public_id("abc"));
    CHECK(id != public_id("abd"));
    CHECK(id.size() == 13);
    CHECK(id.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz") == std::string::npos);
}

TEST_CASE("description: a stronger origin completes, a weaker one never overwrites") {
    struct Row {
        Origin mine, theirs;
        const char* result;
    };
    for (const Row& row : {Row{Origin::given, Origin::guessed, "mine"}, Row{Origin::guessed, Origin::given, "theirs"},
                           Row{Origin::given, Origin::given, "mine"}, Row{Origin::embedded, Origin::staff, "theirs"}}) {
        Description mine, theirs;
        mine.set(FieldId::title, "mine", row.mine);
        theirs.set(FieldId::title, "theirs", row.theirs);
        theirs.set(FieldId::publisher, "only theirs", Origin::guessed);
        mine.complete_from(theirs);
        CHECK(mine.first(FieldId::title) == row.result);
        CHECK(mine.first(FieldId::publisher) == "only theirs");
    }
}

TEST_CASE("description: the year follows from the date, and goes with it") {
    Description description;
    for (const char* date : {"2021", "2021-05", "2021-05-31"}) {
        description.set(FieldId::published, date, Origin::guessed);
        set_derived_fields(description, "2026-01-05T10:00:00Z");
        CHECK(description.first(FieldId::year) == "2021");
        CHECK(description.origin(FieldId::year) == Origin::guessed);
        CHECK(description.first(FieldId::added) == "2026-01-05T10:00:00Z");
    }
    description.set(FieldId::published, "", Origin::guessed);
    set_derived_fields(description, "");
    CHECK_FALSE(description.has(FieldId::year));
    CHECK(description.has(FieldId::added));
}

TEST_CASE("origin: names and values go both ways; another word is an error") {
    for (const Origin origin : {Origin::staff, Origin::given, Origin::embedded, Origin::guessed})
        CHECK(origin_named(name_of(origin)) == origin);
    CHECK_THROWS_AS(origin_named("rumour"), Error);
}

TEST_CASE("error: the hint follows the message") {
    CHECK(Error(Error::Kind::conflict, "busy", "wait").full() == "busy; wait");
    CHECK(Error(Error::Kind::conflict, "busy").full() == "busy");
}

TEST_CASE("timestamp: ISO 8601 in UTC, to the second") {
    const std::string now = utc_now();
    REQUIRE(now.size() == 20);
    CHECK(now[10] == 'T');
    CHECK(now.back() == 'Z');
}
