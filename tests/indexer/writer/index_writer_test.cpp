#include "common/error.hpp"
#include "common/index/schema.hpp"
#include "common/index/stored_document.hpp"
#include "common/text/stem.hpp"
#include "indexer/writer/index_contents.hpp"
#include "indexer/writer/index_writer.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <xapian.h>

using namespace rc;
using test::TemporaryFolder;
using Open = IndexWriter::Open;

namespace {

CatalogueDocument document(std::int64_t number, const std::string& title) {
    CatalogueDocument d;
    d.number = number;
    d.id = "id" + std::to_string(number);
    d.media_type = "application/pdf";
    d.file_name = "act.pdf";
    d.added = "2026-01-05T10:00:00Z";
    d.revision = 40 + number;
    d.family = 3;
    d.description.set(FieldId::title, title, Origin::given);
    d.description.set(FieldId::language, "en", Origin::given);
    d.description.set(FieldId::country, std::vector<std::string>{"RS", "HR"}, Origin::given);
    d.description.set(FieldId::author, std::vector<std::string>{"Ana Petrović", "John Smith"}, Origin::given);
    d.description.set(FieldId::abstract, "Summary words", Origin::given);
    d.description.set(FieldId::published, "2021-05", Origin::guessed);
    d.description.set(FieldId::source_id, "act-1", Origin::given);
    return d;
}

const std::vector<Page> two_pages{{"i", "Saving lives"}, {"ii", "Naloxone saves lives"}};

std::vector<unsigned> positions(const Xapian::Database& database, Xapian::docid number, const std::string& term) {
    std::vector<unsigned> all;
    for (auto it = database.positionlist_begin(number, term); it != database.positionlist_end(number, term); ++it)
        all.push_back(*it);
    return all;
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

} // namespace

TEST_CASE("index writer: words stand at page and place, titles, authors and abstracts on page 0") {
    const TemporaryFolder folder;
    IndexWriter writer(folder / "index", Open::existing_or_new);
    writer.put(document(7, "Naloxone now"), two_pages);
    writer.commit(47);
    const Xapian::Database database((folder / "index").string());
    struct Row {
        const char* term;
        std::vector<unsigned> positions;
    };
    constexpr unsigned page = index::page_stride;
    for (const Row& row : {
             Row{"naloxone", {0, 2 * page}},
             Row{"now", {1}},
             Row{"Snaloxone", {0}},
             Row{"lives", {page + 1, 2 * page + 2}},
             Row{"Zen:save", {page, 2 * page + 1}},
             Row{"Apetrovic", {index::author_position + 1}},
             Row{"XAsummary", {index::abstract_position}},
             Row{"summary", {index::abstract_position}},
             Row{"Slives", {}},
         }) {
        CAPTURE(row.term);
        CHECK(positions(database, 7, row.term) == row.positions);
    }
    // No phrase runs from one author into the next.
    CHECK(positions(database, 7, "john").front() > positions(database, 7, "petrovic").front() + 10);
}

TEST_CASE("index writer: a word of the title counts as its field says") {
    const TemporaryFolder folder;
    IndexWriter writer(folder / "index", Open::existing_or_new);
    writer.put(document(1, "Naloxone"), {{"", "other"}});
    writer.commit(1);
    const Xapian::Database database((folder / "index").string());
    auto term = database.termlist_begin(1);
    term.skip_to("naloxone");
    CHECK(term.get_wdf() == field(FieldId::title).weight);
}

TEST_CASE("index writer: words of headings keep their place, count more, and are a field") {
    const TemporaryFolder folder;
    IndexWriter writer(folder / "index", Open::existing_or_new);
    writer.put(document(1, "Other"), {{"", "Opening words\nPrison health\nbody of it\nCosts", {{1, 1}, {3, 2}}}});
    writer.commit(1);
    const Xapian::Database database((folder / "index").string());
    constexpr unsigned page = index::page_stride;
    struct Row {
        const char* term;
        std::vector<unsigned> positions;
        unsigned weight;
    };
    for (const Row& row : {Row{"opening", {page}, 1}, Row{"prison", {page + 2}, field(FieldId::heading).weight},
                           Row{"XGprison", {page + 2}, field(FieldId::heading).weight}, Row{"body", {page + 4}, 1},
                           Row{"XGcosts", {page + 7}, field(FieldId::heading).weight}, Row{"XGbody", {}, 0}}) {
        CAPTURE(row.term);
        CHECK(positions(database, 1, row.term) == row.positions);
        auto term = database.termlist_begin(1);
        term.skip_to(row.term);
        const bool there = term != database.termlist_end(1) && *term == row.term;
        CHECK((there ? term.get_wdf() : 0) == row.weight);
    }
}

TEST_CASE("index writer: stems of a page are those of the page's own language, where that is beyond doubt") {
    const std::string albanian = "Shërbimi i ri është pa pagesë dhe gjendet pranë spitalit të qytetit, ku secili mund "
                                 "të vijë pa u lajmëruar dhe të bisedojë me punonjësit.";
    const std::string serbian = "Нова служба је бесплатна и налази се поред градске болнице, где свако може да дође "
                                "ненајављен и да разговара са запосленима.";
    const TemporaryFolder folder;
    IndexWriter writer(folder / "index", Open::existing_or_new);
    writer.put(document(1, "Services"),
               {{"1", "New services, saving lives"}, {"2", albanian}, {"3", serbian}, {"4", "Болнице"}});
    writer.put(document(2, "Services"), {{"1", "New services"}});
    writer.commit(1);
    const Xapian::Database database((folder / "index").string());
    const auto page_of = [&](text::Group group, const std::string& word) {
        const auto found = positions(database, 1, text::stem_term(group, word));
        return found.empty() ? 0 : found.front() / index::page_stride;
    };
    CHECK(page_of(text::Group::en, "saving") == 1);
    CHECK(page_of(text::Group::sq, "spitalit") == 2);
    CHECK(page_of(text::Group::hbs, "bolnice") == 3); // and not on page 4, which is too short to tell
    CHECK(positions(database, 1, text::stem_term(text::Group::en, "spitalit")).empty());
    const std::string others{index::group_code(text::Group::sq), index::group_code(text::Group::hbs)};
    CHECK(database.get_document(1).get_value(index::page_groups_slot) == others);
    CHECK(database.get_document(2).get_value(index::page_groups_slot).empty());
}

TEST_CASE("index writer: codes, slots and the record are those of the schema") {
    const TemporaryFolder folder;
    IndexWriter writer(folder / "index", Open::existing_or_new);
    writer.put(document(7, "Ćevap and Đak"), two_pages);
    writer.commit(47);
    const Xapian::Database database((folder / "index").string());
    for (const char* term : {"XC:RS", "XC:HR", "XL:en", "XD:2021", "XU:act-1", "Qid7"}) {
        CAPTURE(term);
        CHECK(database.term_exists(term));
    }
    const Xapian::Document stored = database.get_document(7);
    CHECK(index::split_values(stored.get_value(field(FieldId::country).slot)) == std::vector<std::string>{"RS", "HR"});
    CHECK(stored.get_value(field(FieldId::year).slot) == "2021");
    CHECK(stored.get_value(field(FieldId::published).slot) == "2021-05");
    CHECK(stored.get_value(field(FieldId::added).slot) == "2026-01-05T10:00:00Z");
    CHECK(stored.get_value(index::title_sort_slot) == "cevap and dak");
    CHECK(stored.get_value(index::revision_slot) == "000000000047");
    CHECK(stored.get_value(index::family_slot) == "3");
    const index::StoredDocument record(stored.get_data());
    CHECK(record.header().id == "id7");
    CHECK(record.header().media_type == "application/pdf");
    CHECK(record.header().description.first(FieldId::title) == "Ćevap and Đak");
    CHECK(record.page_count() == 2);
    CHECK(record.label(2) == "ii");
    CHECK(record.text(2) == "Naloxone saves lives");
}

TEST_CASE("index writer: readers see a commit as a whole, with its revision and a new generation") {
    const TemporaryFolder folder;
    IndexWriter writer(folder / "index", Open::existing_or_new);
    CHECK(writer.revision() == 0);
    writer.put(document(1, "One"), two_pages);
    CHECK(index_contents(folder / "index").documents.empty());
    writer.commit(41);
    const IndexContents first = index_contents(folder / "index");
    CHECK(first.documents == std::map<std::int64_t, std::int64_t>{{1, 41}});
    CHECK(first.revision == 41);
    CHECK(writer.revision() == 41);

    writer.commit(41); // nothing has changed
    CHECK(index_contents(folder / "index").generation == first.generation);
    writer.remove(1);
    writer.remove(99); // was never there
    writer.commit(42);
    const IndexContents second = index_contents(folder / "index");
    CHECK(second.documents.empty());
    CHECK(second.generation > first.generation);
}

TEST_CASE("index writer: what was not committed never was") {
    const TemporaryFolder folder;
    {
        IndexWriter writer(folder / "index", Open::existing_or_new);
        writer.put(document(1, "One"), two_pages);
    }
    const IndexWriter again(folder / "index", Open::existing_or_new);
    CHECK(again.revision() == 0);
    CHECK(index_contents(folder / "index").documents.empty());
}

TEST_CASE("index writer: one at a time; another format is refused, unless made anew") {
    const TemporaryFolder folder;
    std::int64_t generation = 0;
    {
        IndexWriter writer(folder / "index", Open::existing_or_new);
        CHECK(kind_of([&] { IndexWriter second(folder / "index", Open::existing_or_new); }) == Error::Kind::conflict);
        writer.put(document(1, "One"), two_pages);
        writer.commit(1);
        generation = index_contents(folder / "index").generation;
    }
    {
        Xapian::WritableDatabase database((folder / "index").string());
        database.set_metadata(std::string(index::key_format), "0");
    }
    CHECK(kind_of([&] { IndexWriter w(folder / "index", Open::existing_or_new); }) == Error::Kind::unavailable);
    IndexWriter anew(folder / "index", Open::anew, generation + 1000);
    anew.put(document(2, "Two"), two_pages);
    anew.commit(2);
    CHECK(index_contents(folder / "index").documents.size() == 1);
    CHECK(index_contents(folder / "index").generation > generation + 1000);
}

TEST_CASE("index writer: a page with more words than places is still found by them") {
    const TemporaryFolder folder;
    IndexWriter writer(folder / "index", Open::existing_or_new);
    std::string text;
    for (unsigned i = 0; i < index::page_stride + 10; ++i) text += "a ";
    writer.put(document(1, "One"), {{"", text + "naloxone"}, {"", "next"}});
    writer.commit(1);
    const Xapian::Database database((folder / "index").string());
    CHECK(database.term_exists("naloxone"));
    CHECK(positions(database, 1, "naloxone").empty());
    CHECK(positions(database, 1, "next") == std::vector<unsigned>{2 * index::page_stride});
}

TEST_CASE("index writer: a compacted copy holds the same under the same numbers") {
    const TemporaryFolder folder;
    {
        IndexWriter writer(folder / "index", Open::existing_or_new);
        writer.put(document(3, "Three"), two_pages);
        writer.put(document(9, "Nine"), two_pages);
        writer.commit(49);
    }
    compact_index(folder / "index", folder / "copy");
    const IndexContents original = index_contents(folder / "index"), copy = index_contents(folder / "copy");
    CHECK(copy.documents == original.documents);
    CHECK(copy.revision == original.revision);
    CHECK(copy.generation == original.generation);
    CHECK(copy.format == original.format);
    CHECK(index_damage(folder / "copy") == 0);
}

TEST_CASE("index contents: no index is an error") {
    const TemporaryFolder folder;
    CHECK(kind_of([&] { index_contents(folder / "index"); }) == Error::Kind::unavailable);
}

TEST_CASE(
    "index writer: concepts stand at every word of their label and count once; another thesaurus asks for all anew") {
    const TemporaryFolder folder;
    const auto thesaurus = [](const std::string& label) {
        return Thesaurus::from_json(
            R"({"languages": ["en"], "function_words": {}, "common_words": [], "concepts": [)"
            R"({"id": "saving", "broader": [], "related": [], "note": "", "labels": {"en": [")" +
            label + R"("]}}]})");
    };
    {
        IndexWriter writer(folder / "index", Open::existing_or_new);
        writer.set_thesaurus(thesaurus("saves lives"));
        writer.put(document(1, "Title"), two_pages);
        writer.commit(41);
        CHECK(writer.revision() == 41);
    }
    const Xapian::Database database((folder / "index").string());
    const std::string term = index::concept_term("saving");
    CHECK(positions(database, 1, term) == std::vector<unsigned>{100000, 100001, 200001, 200002});
    CHECK(database.get_collection_freq(term) == 2);

    IndexWriter writer(folder / "index", Open::existing_or_new);
    writer.set_thesaurus(thesaurus("saves lives"));
    CHECK(writer.revision() == 41);
    writer.set_thesaurus(thesaurus("take care"));
    CHECK(writer.revision() == 0);
    writer.commit(41);
    CHECK(writer.revision() == 41);
}
