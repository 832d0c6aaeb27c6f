#include "server/search/similar.hpp"

#include "tests/server/search/sample_index.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::search;
using namespace rc::search_tests;

namespace {

struct Text {
    const char* language;
    const char* title;
    const char* page;
    std::int64_t family = 0;
};

// Around every test's texts some that are about other things, so that words are rare or frequent.
struct Library {
    TemporaryFolder folder;
    explicit Library(const std::vector<Text>& texts) {
        IndexWriter writer(folder.path() / "index", IndexWriter::Open::existing_or_new);
        writer.set_thesaurus(shipped_thesaurus());
        std::int64_t number = 0;
        const auto put = [&](const Text& text) {
            CatalogueDocument document = catalogue_document(
                ++number, {{{FieldId::language, {text.language}}, {FieldId::title, {text.title}}}, {{"1", text.page}}});
            document.family = text.family;
            writer.put(document, {{"1", text.page}});
        };
        for (const Text& text : texts) put(text);
        for (const char* page : {"The council of the town met to speak about roads and bridges over the river.",
                                 "A garden needs water, light and patience; tomatoes want more of it than roses.",
                                 "The orchestra plays two symphonies and a concerto for violin this evening.",
                                 "The trains were late again, since snow had fallen on the mountains.",
                                 "Fishermen say that the lake was never so clear as in this dry summer."})
            put({"en", "Other", page});
        writer.commit(number);
    }

    std::vector<SimilarDocument> similar(const std::string& id, std::uint32_t size = 8) const {
        return Searcher(index_of(folder)).similar(id, size);
    }
    Ids ids(const std::string& id, std::uint32_t size = 8) const {
        Ids out;
        for (const SimilarDocument& document : similar(id, size)) out.push_back(document.id);
        return out;
    }
};

const Text naloxone{"en", "Take-home kits",
                    "Naloxone reverses an overdose of opioids. Pharmacies hand out kits without a prescription."};
const Text kits{"en", "Kits in pharmacies",
                "Which pharmacies hand out naloxone kits? Every overdose that is reversed is a life."};
const Text nalokson{"sr-Cyrl", "Налоксон", "Налоксон спасава животе: предозирање није крај."};

} // namespace

TEST_CASE("similar: documents that share words or, in another language, concepts; not those about other things") {
    const Library library({naloxone, kits, nalokson});
    CHECK(library.ids("d1") == Ids{"d2", "d3"});
    CHECK(sorted(library.ids("d3")) == Ids{"d1", "d2"});
    CHECK(library.ids("d1", 1) == Ids{"d2"});
}

TEST_CASE("similar: what both have is said, words as the document writes them, and not twice") {
    const Library library({naloxone, kits, nalokson});
    const std::vector<SimilarDocument> found = library.similar("d1");
    REQUIRE(found.size() == 2);
    for (const SimilarDocument& document : found)
        for (const char* id : {"naloxone", "overdose"})
            CHECK(std::count(document.concepts.begin(), document.concepts.end(), id) == 1);
    CHECK(found[0].words == Ids{"kits"}); // of the title; what is said once is no subject
    CHECK(found[1].words.empty());
}

TEST_CASE("similar: editions and translations of the work itself are left out, of another work one is enough") {
    Text own = naloxone, translation = nalokson, other = kits, other_translation = nalokson;
    own.family = translation.family = 1;
    other.family = other_translation.family = 2;
    other_translation.page = "Налоксон у апотекама: предозирање и живот.";
    const Library library({own, translation, other, other_translation});
    CHECK(library.ids("d1").size() == 1);
    CHECK(library.ids("d2").size() == 1);
}

TEST_CASE("similar: a copy of a text is left out, be it of the document or of one that is listed") {
    const Library library({naloxone, naloxone, kits, kits, nalokson});
    const Ids found = library.ids("d1");
    CHECK(found.size() == 2);
    CHECK(std::count(found.begin(), found.end(), "d2") == 0);
}

TEST_CASE("similar: nothing for a document that is not in the index, is empty or stands alone") {
    const Library library({naloxone, {"en", "", ""}, {"fr", "Seul", "Une phrase qui ne ressemble à rien."}});
    for (const char* id : {"d2", "d3", "d99", ""}) {
        CAPTURE(id);
        CHECK(library.ids(id).empty());
    }
}

TEST_CASE("similar: languages without a stemmer meet by their words") {
    const Library library(
        {{"fr", "Salles", "Les salles de consommation accueillent des personnes à Paris."},
         {"fr", "Bilan", "Bilan des salles ouvertes à Paris: les personnes accueillies témoignent."}});
    CHECK(library.ids("d1") == Ids{"d2"});
}

TEST_CASE("similar: of two that say the same, the one that brings something new comes earlier") {
    const Library library(
        {{"en", "Report", "Naloxone kits, needle exchange, drug checking and housing for sex workers."},
         {"en", "A", "Naloxone kits, needle exchange, naloxone kits for the needle exchange."},
         {"en", "B", "Naloxone kits, needle exchange, naloxone kits at the needle exchange there."},
         {"en", "C", "Drug checking and housing for sex workers, a view from the street."}});
    const Ids found = library.ids("d1", 2);
    REQUIRE(found.size() == 2);
    CHECK(std::count(found.begin(), found.end(), "d4") == 1);
}
