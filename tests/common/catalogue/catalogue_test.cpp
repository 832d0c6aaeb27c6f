#include "common/catalogue/catalogue.hpp"
#include "common/catalogue/migrations.hpp"
#include "common/digest.hpp"
#include "common/error.hpp"
#include "tests/support/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace rc;
using test::TemporaryFolder;
using Mode = Catalogue::Mode;

namespace {

NewDocument document(const std::string& source, const std::string& text, const std::string& title = "Naloxone") {
    NewDocument d;
    d.source_key = source;
    d.sha256 = sha256_hex(text);
    d.media_type = "text/plain";
    d.file_name = "naloxone.txt";
    d.bytes = text.size();
    d.description.set(FieldId::title, title, Origin::given);
    d.description.set(FieldId::country, std::vector<std::string>{"RS", "HR"}, Origin::guessed);
    d.description.set(FieldId::published, "2021-05", Origin::embedded);
    d.pages = {{"i", text, {{0, 1}}}, {"", "second page\nSection\ntext", {{0, 1}, {1, 2}}}};
    d.report = {"text", 20, {"page 2 is short"}};
    return d;
}

Error::Kind kind_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& e) {
        return e.kind();
    }
    FAIL("no error");
    return Error::Kind::internal;
}

std::size_t shown_count(const Catalogue& catalogue) {
    std::size_t count = 0;
    catalogue.each_changed_since(0, [&](const CatalogueDocument& d) { count += d.shown(); });
    return count;
}

} // namespace

TEST_CASE("catalogue: what is put is found again, whole") {
    const TemporaryFolder folder;
    const NewDocument put = document("/a.txt", "take-home naloxone");
    std::string id;
    {
        Catalogue catalogue(folder.path(), Mode::write);
        const PutResult result = catalogue.put(put);
        CHECK(result.outcome == PutOutcome::added);
        id = result.id;
    }
    const Catalogue catalogue(folder.path(), Mode::read);
    const auto found = catalogue.find(id);
    REQUIRE(found);
    CHECK(found->id == public_id(put.sha256));
    CHECK(found->source_key == put.source_key);
    CHECK(found->sha256 == put.sha256);
    CHECK(found->media_type == put.media_type);
    CHECK(found->file_name == put.file_name);
    CHECK(found->bytes == put.bytes);
    CHECK(found->report == put.report);
    CHECK(found->pages == 2);
    CHECK(found->edition == 1);
    CHECK(found->shown());
    CHECK(found->added.size() == 20);
    CHECK(found->description.all(FieldId::country) == std::vector<std::string>{"RS", "HR"});
    CHECK(found->description.origin(FieldId::country) == Origin::guessed);
    CHECK(found->description.first(FieldId::year) == "2021");
    CHECK(found->description.first(FieldId::added) == found->added);
    CHECK(catalogue.pages(found->number) == put.pages);
    CHECK(catalogue.page(found->number, 2) == Page{"", "second page\nSection\ntext", {{0, 1}, {1, 2}}});
    CHECK_FALSE(catalogue.page(found->number, 3));
    CHECK_FALSE(catalogue.find("no-such-id"));
    CHECK(catalogue.damage().empty());
}

TEST_CASE("catalogue: what a put is depends on the source, the bytes and the description") {
    struct Row {
        const char *promise, *source, *text, *title;
        PutOutcome outcome;
        std::size_t shown;
    };
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    for (const Row& row : {
             Row{"a new document", "/a", "one", "T", PutOutcome::added, 1},
             Row{"the same again", "/a", "one", "T", PutOutcome::unchanged, 1},
             Row{"another title", "/a", "one", "U", PutOutcome::redescribed, 1},
             Row{"the same bytes elsewhere are the same document", "/copy", "one", "V", PutOutcome::unchanged, 1},
             Row{"other bytes while a copy holds the old ones", "/a", "two", "U", PutOutcome::new_edition, 2},
             Row{"the copy changes alike", "/copy", "two", "U", PutOutcome::new_edition, 1},
             Row{"a third edition", "/a", "three", "U", PutOutcome::new_edition, 2},
             Row{"back to the second", "/a", "two", "U", PutOutcome::new_edition, 1},
             Row{"back to the first", "/a", "one", "U", PutOutcome::new_edition, 2},
             Row{"a superseded edition from a new source is shown again", "/old", "three", "U", PutOutcome::added, 3},
         }) {
        CAPTURE(row.promise);
        const std::int64_t before = catalogue.revision();
        const PutResult result = catalogue.put(document(row.source, row.text, row.title));
        CHECK(result.outcome == row.outcome);
        CHECK(result.id == public_id(sha256_hex(row.text)));
        CHECK(shown_count(catalogue) == row.shown);
        CHECK((catalogue.revision() > before) == (row.outcome != PutOutcome::unchanged));
    }
    CHECK(catalogue.damage().empty());
}

TEST_CASE("catalogue: a new edition follows the old one, which stays at its address") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    const std::string first = catalogue.put(document("/a", "one")).id;
    const std::string second = catalogue.put(document("/a", "two")).id;
    const auto old = catalogue.find(first);
    const auto latest = catalogue.find(second);
    REQUIRE((old && latest));
    CHECK(old->superseded);
    CHECK(latest->edition == 2);
    CHECK(latest->family == old->family);
    CHECK(catalogue.family(old->family).size() == 2);
    CHECK(catalogue.pages(old->number).front().text == "one");
}

TEST_CASE("catalogue: translations share the family they name, and editions go along") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    catalogue.put(document("/en", "draft"));
    NewDocument english = document("/en", "strategy");
    NewDocument serbian = document("/sr", "strategija");
    english.family = serbian.family = "strategy-2021";
    const std::string id = catalogue.put(english).id;
    catalogue.put(serbian);
    CHECK(catalogue.family(catalogue.find(id)->family).size() == 3);

    english.family.clear();
    CHECK(catalogue.put(english).outcome == PutOutcome::redescribed);
    CHECK(catalogue.family(catalogue.find(id)->family).size() == 2);
}

TEST_CASE("catalogue: a second source adds what is missing or said with more weight") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    catalogue.put(document("/a", "one", "First"));
    NewDocument copy = document("/b", "one", "Second");
    copy.description.set(FieldId::country, "AL", Origin::given);
    copy.description.set(FieldId::publisher, "DPNSEE", Origin::guessed);
    const PutResult result = catalogue.put(copy);
    CHECK(result.outcome == PutOutcome::redescribed);
    const Description merged = catalogue.find(result.id)->description;
    CHECK(merged.first(FieldId::title) == "First");
    CHECK(merged.first(FieldId::country) == "AL");
    CHECK(merged.first(FieldId::publisher) == "DPNSEE");
    CHECK(catalogue.find(result.id)->source_key == "/a");
}

TEST_CASE("catalogue: when the first source redescribes a document, the others are asked again") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    NewDocument first = document("/a", "one"), second = document("/b", "one");
    first.fingerprint = second.fingerprint = "f";
    catalogue.put(first);
    catalogue.put(second);
    CHECK(catalogue.known_source("/b")->fingerprint == "f");
    first.description.set(FieldId::title, "Another", Origin::given);
    catalogue.put(first);
    CHECK(catalogue.known_source("/a")->fingerprint == "f");
    CHECK(catalogue.known_source("/b")->fingerprint == "");
}

TEST_CASE("catalogue: what staff have written is kept") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    NewDocument d = document("/a", "one");
    d.description.set(FieldId::title, "Corrected", Origin::staff);
    const std::string id = catalogue.put(d).id;
    catalogue.put(document("/a", "one", "From the manifest"));
    CHECK(catalogue.find(id)->description.first(FieldId::title) == "Corrected");
}

TEST_CASE("catalogue: documents of their own identity may have equal text") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    NewDocument a = document("import:x:1", "~"), b = document("import:x:2", "~");
    a.identity = a.source_key;
    b.identity = b.source_key;
    CHECK(catalogue.put(a).outcome == PutOutcome::added);
    CHECK(catalogue.put(b).outcome == PutOutcome::added);
}

TEST_CASE("catalogue: a source's id finds its documents") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    NewDocument d = document("/a", "one");
    d.description.set(FieldId::source_id, "act-9686", Origin::given);
    const std::string id = catalogue.put(d).id;
    REQUIRE(catalogue.find_source_id("act-9686").size() == 1);
    CHECK(catalogue.find_source_id("act-9686").front().id == id);
    CHECK(catalogue.find_source_id("act").empty());
}

TEST_CASE("catalogue: an unreadable source is remembered until it can be read") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    catalogue.put_unreadable({"/a", "abc", "locked", "", "1.0"});
    auto known = catalogue.known_source("/a");
    REQUIRE(known);
    CHECK(known->unreadable);
    CHECK(known->sha256 == "abc");
    CHECK(known->reason == "locked");
    CHECK(known->reader == "1.0");
    CHECK(catalogue.unreadable().size() == 1);
    catalogue.put(document("/a", "one"));
    known = catalogue.known_source("/a");
    REQUIRE(known);
    CHECK_FALSE(known->unreadable);
    CHECK(known->sha256 == sha256_hex("one"));
    CHECK(catalogue.unreadable().empty());
    CHECK_FALSE(catalogue.known_source("/b"));
}

TEST_CASE("catalogue: a withdrawn document keeps its record and stays withdrawn") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    const std::string id = catalogue.put(document("/a", "one")).id;
    CHECK(catalogue.withdraw(id, "asked by the author"));
    CHECK_FALSE(catalogue.withdraw(id, "again"));
    CHECK_FALSE(catalogue.withdraw("no-such-id", "x"));
    catalogue.put(document("/b", "one"));
    const auto found = catalogue.find(id);
    REQUIRE(found);
    CHECK_FALSE(found->shown());
    CHECK(found->withdrawn_reason == "asked by the author");
}

TEST_CASE("catalogue: a transaction without commit never was") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    {
        const Catalogue::Transaction transaction(catalogue);
        catalogue.put(document("/a", "one"));
    }
    CHECK(catalogue.revision() == 0);
    {
        Catalogue::Transaction transaction(catalogue);
        catalogue.put(document("/a", "one"));
        catalogue.put(document("/b", "two"));
        transaction.commit();
    }
    CHECK(shown_count(catalogue) == 2);
}

TEST_CASE("catalogue: changes are visited in order of revision, after the given one") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    {
        Catalogue::Transaction transaction(catalogue);
        for (int i = 0; i < 600; ++i) catalogue.put(document("/" + std::to_string(i), std::to_string(i)));
        transaction.commit();
    }
    const std::int64_t before = catalogue.revision();
    catalogue.put(document("/7", "7", "Another title"));
    std::vector<std::string> changed;
    catalogue.each_changed_since(before, [&](const CatalogueDocument& d) { changed.push_back(d.source_key); });
    CHECK(changed == std::vector<std::string>{"/7"});
    std::int64_t last = 0, count = 0;
    catalogue.each_changed_since(0, [&](const CatalogueDocument& d) {
        CHECK(d.revision > last);
        last = d.revision;
        ++count;
    });
    CHECK(count == 600);
    CHECK(last == catalogue.revision());
}

TEST_CASE("catalogue: readers work beside the one writer") {
    const TemporaryFolder folder;
    Catalogue writer(folder.path(), Mode::write);
    CHECK(kind_of([&] { Catalogue second(folder.path(), Mode::write); }) == Error::Kind::conflict);
    const Catalogue reader(folder.path(), Mode::read);
    const std::string id = writer.put(document("/a", "one")).id;
    CHECK(reader.find(id));
}

TEST_CASE("catalogue: a missing, newer or foreign catalogue is refused with a hint") {
    const TemporaryFolder folder;
    CHECK(kind_of([&] { Catalogue c(folder.path(), Mode::read); }) == Error::Kind::unavailable);
    { Catalogue made(folder.path(), Mode::write); }
    {
        sqlite::Database database(folder / "catalogue.db", sqlite::Database::Open::existing_or_new_to_write);
        database.execute("PRAGMA user_version = " + std::to_string(catalogue_version() + 1));
    }
    CHECK(kind_of([&] { Catalogue c(folder.path(), Mode::read); }) == Error::Kind::unavailable);
    CHECK(kind_of([&] { Catalogue c(folder.path(), Mode::write); }) == Error::Kind::unavailable);

    const TemporaryFolder foreign;
    foreign.write("catalogue.db", "this is not a database, but it is long enough to be read as the head of one");
    CHECK(kind_of([&] { Catalogue c(foreign.path(), Mode::write); }) == Error::Kind::internal);
}

TEST_CASE("catalogue: added terms are kept once") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    catalogue.add_term("theme", "Wastewater analysis");
    catalogue.add_term("theme", "Wastewater analysis");
    CHECK(catalogue.added_terms() ==
          std::vector<std::pair<std::string, std::string>>{{"theme", "Wastewater analysis"}});
}

TEST_CASE("catalogue: a copy made while it is open is whole") {
    const TemporaryFolder folder, backup;
    Catalogue catalogue(folder.path(), Mode::write);
    const std::string id = catalogue.put(document("/a", "one")).id;
    catalogue.copy_to(backup / "catalogue.db");
    CHECK(Catalogue(backup.path(), Mode::read).find(id));
}

TEST_CASE("catalogue: a writer clears away copies that were cut off") {
    const TemporaryFolder folder;
    folder.write("files/incoming/half", "x");
    const Catalogue catalogue(folder.path(), Mode::write);
    CHECK_FALSE(std::filesystem::exists(folder / "files/incoming/half"));
}

TEST_CASE("catalogue: a restored document is shown again; what is not withdrawn cannot be restored") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    const std::string id = catalogue.put(document("/a", "one")).id;
    CHECK_FALSE(catalogue.restore(id));
    CHECK_FALSE(catalogue.restore("no-such-id"));
    catalogue.withdraw(id, "by mistake");
    const std::int64_t revision = catalogue.revision();
    CHECK(catalogue.restore(id));
    CHECK(catalogue.revision() == revision + 1);
    CHECK(catalogue.find(id)->shown());
    CHECK(catalogue.find(id)->withdrawn_reason.empty());
}

TEST_CASE("catalogue: another description is a change; the same one is none") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Mode::write);
    const std::string id = catalogue.put(document("/a", "one")).id;
    Description description = catalogue.find(id)->description;
    CHECK_FALSE(catalogue.redescribe(id, description));
    CHECK_FALSE(catalogue.redescribe("no-such-id", description));
    description.set(FieldId::published, "2019-04", Origin::staff);
    CHECK(catalogue.redescribe(id, description));
    CHECK(catalogue.find(id)->description.first(FieldId::year) == "2019");
    catalogue.put(document("/a", "one"));
    CHECK(catalogue.find(id)->description.first(FieldId::published) == "2019-04");
}
