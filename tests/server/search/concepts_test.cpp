// Concepts of the shipped thesaurus, from the index to the answer.
#include "server/search/query_concepts.hpp"
#include "tests/server/search/sample_index.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace rc;
using namespace rc::search;
using namespace rc::search_tests;

namespace {

struct Library {
    TemporaryFolder folder;
    Library() {
        IndexWriter writer(folder.path() / "index", IndexWriter::Open::existing_or_new);
        writer.set_thesaurus(shipped_thesaurus());
        std::int64_t number = 0;
        for (const auto& [language, page] : {
                 std::pair{"en", "The programme is about harm reduction."},
                 std::pair{"sr-Cyrl", "Програми смањења штете у заједници."},
                 std::pair{"el", "Τα προγράμματα μείωσης της βλάβης."},
                 std::pair{"sq", "Programet e uljes së dëmit."},
                 std::pair{"en", "The harm was great, and the reduction of taxes small."},
                 std::pair{"tr", "Zarar azaltma hizmetleri."},
             })
            put(writer, ++number, {{{FieldId::language, {language}}, {FieldId::title, {"t"}}}, {{"1", page}}});
        writer.commit(number);
    }
};

// Documents d1, d2, ... of one page, each with its language.
void put_pages(const TemporaryFolder& folder, const std::vector<std::pair<std::string, std::string>>& pages) {
    IndexWriter writer(folder.path() / "index", IndexWriter::Open::existing_or_new);
    writer.set_thesaurus(shipped_thesaurus());
    std::int64_t number = 0;
    for (const auto& [language, page] : pages)
        put(writer, ++number, {{{FieldId::language, {language}}, {FieldId::title, {"t"}}}, {{"1", page}}});
    writer.commit(number);
}

} // namespace

TEST_CASE("concepts: a label in any language finds the labels of all the others") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    struct Row {
        std::string words;
        Ids found;
    };
    const Ids all{"d1", "d2", "d3", "d4", "d6"};
    for (const Row& row : {
             Row{"smanjenje štete", all},
             Row{"smanjenje stete", all},
             Row{"смањење штете", all},
             Row{"μείωση της βλάβης", all},
             Row{"zarar azaltma", all},
             Row{"ulja e dëmit", all},
             Row{"harm reduction",
                 {"d1", "d2", "d3", "d4", "d5", "d6"}},    // the words themselves too, wherever they stand
             Row{"\"harm reduction\"", {"d1"}},            // in quotes: these words
             Row{"smanjenje štete \"zajednici\"", {"d2"}}, // a word in quotes is required in every language
             Row{"smanjenje štete zajednica", all},        // others cannot have the word: see below
             Row{"title:harm title:reduction", {}},
         }) {
        CAPTURE(row.words);
        CHECK(sorted(ids(searcher.search(words(row.words)))) == row.found);
    }
}

TEST_CASE("concepts: where few of a language have a word beside the concept, the others follow those with all") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    const Result result = searcher.search(words("smanjenje štete zajednica"));
    CHECK(ids(result).front() == "d2"); // has all that was asked for
    REQUIRE(result.warnings.size() == 1);
    CHECK(result.warnings.front() == Warning{"other-languages"});
    const Ids taxes = ids(searcher.search(words("harm reduction taxes")));
    CHECK(taxes.front() == "d5"); // has all of the words, though not side by side
    CHECK(sorted(taxes) == Ids{"d1", "d2", "d3", "d4", "d5", "d6"});
    CHECK(searcher.search(words("harm reduction programme")).warnings.size() == 1);
    CHECK(searcher.search(words("\"harm reduction\" programme")).warnings.empty());
}

TEST_CASE("concepts: one that most documents have does not stand for a query that is mostly something else") {
    const TemporaryFolder folder;
    put_pages(folder, {{"sr-Latn", "Zakon o bezbednosti saobraćaja."},
                       {"en", "A law on schools."},
                       {"ro", "Legea privind drogurile."},
                       {"sl", "Kokain."}});
    const Searcher searcher(index_of(folder));
    CHECK(ids(searcher.search(words("zakon bezbednost saobraćaj"))) == Ids{"d1"});
    CHECK(sorted(ids(searcher.search(words("zakon saobraćaj")))) == Ids{"d1", "d2", "d3"}); // half of it
    CHECK(sorted(ids(searcher.search(words("kokain bezbednost saobraćaj")))) == Ids{"d4"}); // few have it
}

TEST_CASE("concepts: where few of a language have a label, those with the labels that it holds follow") {
    const TemporaryFolder folder;
    {
        IndexWriter writer(folder.path() / "index", IndexWriter::Open::existing_or_new);
        writer.set_thesaurus(shipped_thesaurus());
        std::int64_t number = 0;
        for (const auto& [language, page] : {
                 std::pair{"en", "On harm reduction in prisons."},
                 std::pair{"en", "On harm reduction."},
                 std::pair{"sl", "O programih zmanjševanja škode."},
                 std::pair{"hr", "Ljudi u zatvorima."},
                 std::pair{"hr", "Ljudi u bolnicama."},
             })
            put(writer, ++number, {{{FieldId::language, {language}}, {FieldId::title, {"t"}}}, {{"1", page}}});
        writer.commit(number);
    }
    const Result result = Searcher(index_of(folder)).search(words("harm reduction in prisons"));
    CHECK(ids(result).front() == "d1");
    CHECK(sorted(ids(result)) == Ids{"d1", "d2", "d3", "d4"}); // not hospitals
    CHECK(result.warnings.size() == 1);
}

TEST_CASE("concepts: where few of a language have a label, those with a shorter label within it follow") {
    const TemporaryFolder folder;
    put_pages(folder, {{"en", "Overdose prevention saves lives."},
                       {"bg", "Всяко предозиране е риск."},
                       {"bg", "Превенция на пожари."}});
    const Result result = Searcher(index_of(folder)).search(words("overdose prevention"));
    CHECK(ids(result) == Ids{"d1", "d2"}); // not the prevention of fires
    CHECK(result.warnings.size() == 1);
}

TEST_CASE("concepts: where a language has no document on a concept, those next below it follow") {
    const TemporaryFolder folder;
    put_pages(folder, {{"en", "On alternatives to imprisonment."},
                       {"tr", "Denetimli serbestlik kararı verilir."}, // probation
                       {"hr", "Alternative zatvoru i uvjetna osuda."},
                       {"tr", "Para cezası verilir."}});
    const Searcher searcher(index_of(folder));
    const Result result = searcher.search(words("alternatives to imprisonment"));
    CHECK(ids(result).front() == "d1");
    CHECK(sorted(ids(result)) == Ids{"d1", "d2", "d3"}); // not the fine
    CHECK(result.warnings.size() == 1);
    for (const Hit& hit : result.hits)
        if (hit.id == "d2") CHECK(hit.why.at(0).concept_id == "alternative-to-imprisonment");
    CHECK(searcher.search(words("\"alternatives to imprisonment\"")).total == 1);
}

TEST_CASE("concepts: a language that has a concept is not searched for those below it") {
    const TemporaryFolder folder;
    put_pages(folder, {{"en", "On alternatives to imprisonment."}, {"en", "Probation ended."}});
    const Searcher searcher(index_of(folder));
    CHECK(ids(searcher.search(words("alternatives to imprisonment"))) == Ids{"d1"});
}

TEST_CASE("concepts: one that no document has stands for the next broader one, and can be left out") {
    const TemporaryFolder folder;
    put_pages(folder, {{"en", "Overdose prevention saves lives."}, {"en", "Taxes."}});
    const Searcher searcher(index_of(folder));
    search::Request request = words("ligji i samaritanit të mirë");
    const Result result = searcher.search(request);
    CHECK(ids(result) == Ids{"d1"});
    REQUIRE(result.expanded.size() == 1);
    CHECK(result.expanded.front().concept_id == "overdose-prevention");
    for (const char* id : {"overdose-prevention", "good-samaritan-law"}) {
        request.expand.without_concepts = {id};
        CHECK(searcher.search(request).total == 0);
    }
}

TEST_CASE("concepts: a language that fills a page with all that was asked for is not widened") {
    const TemporaryFolder folder;
    {
        IndexWriter writer(folder.path() / "index", IndexWriter::Open::existing_or_new);
        writer.set_thesaurus(shipped_thesaurus());
        for (std::int64_t number = 1; number <= 21; ++number)
            put(writer, number,
                {{{FieldId::language, {"en"}}, {FieldId::title, {"t"}}},
                 {{"1", number <= 20 ? "Harm reduction and taxes." : "Harm reduction."}}});
        writer.commit(21);
    }
    const Result result = Searcher(index_of(folder)).search(words("harm reduction taxes"));
    CHECK(result.total == 20);
    CHECK(result.warnings.empty());
}

TEST_CASE("concepts: words of a label that stand apart count less than the label in any language") {
    const TemporaryFolder folder;
    {
        IndexWriter writer(folder.path() / "index", IndexWriter::Open::existing_or_new);
        writer.set_thesaurus(shipped_thesaurus());
        std::vector<std::pair<std::string, std::string>> pages{
            {"en", "The harm was great, and the reduction of taxes small."},
            {"tr", "Yeni zarar azaltma hizmetleri bu yıl başladı."},
            {"en", "New harm reduction services began this year."},
        };
        for (int i = 0; i < 20; ++i) pages.push_back({"en", i % 2 ? "The harm of the war." : "A reduction of prices."});
        std::int64_t number = 0;
        for (const auto& [language, page] : pages)
            put(writer, ++number, {{{FieldId::language, {language}}, {FieldId::title, {"t"}}}, {{"1", page}}});
        writer.commit(number);
    }
    const Searcher searcher(index_of(folder));
    CHECK(ids(searcher.search(words("harm reduction"))) == Ids{"d3", "d2", "d1"});
}

TEST_CASE("concepts: the answer says what else was searched, and it can be left out") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    search::Request request = words("smanjenje štete");
    const Result wide = searcher.search(request);
    const auto by_concept = std::find_if(wide.expanded.begin(), wide.expanded.end(),
                                         [](const Expansion& expansion) { return expansion.by == "concept"; });
    REQUIRE(by_concept != wide.expanded.end());
    CHECK(by_concept->from == "smanjenje štete");
    CHECK(by_concept->concept_id == "harm-reduction");
    CHECK(std::count(by_concept->to.begin(), by_concept->to.end(), "harm reduction") == 1);
    CHECK(std::count(by_concept->to.begin(), by_concept->to.end(), "смањење штете") == 0); // what was typed
    CHECK(wide.hits.front().id == "d2");                                                   // the typed language first
    request.expand.concepts = false;
    CHECK(ids(searcher.search(request)) == Ids{"d2"});
}

TEST_CASE("concepts: one is left out, the others are searched") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    search::Request request = words("smanjenje štete OR naloxone");
    request.expand.without_concepts = {"naloxone"};
    CHECK(searcher.search(request).total == 5);
    request.expand.without_concepts = {"harm-reduction"};
    const Result narrow = searcher.search(request);
    CHECK(ids(narrow) == Ids{"d2"});
    for (const Expansion& expansion : narrow.expanded) CHECK(expansion.concept_id != "harm-reduction");
    CHECK(searcher.marker("zarar azaltma", request.expand).marks("harm reduction", "en").empty());
}

TEST_CASE("concepts: each label that was also searched is listed once, with its language") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    for (const Expansion& expansion : searcher.search(words("smanjenje štete")).expanded) {
        if (expansion.by != "concept") continue;
        REQUIRE(expansion.to.size() == expansion.languages.size());
        const auto greek = std::find(expansion.languages.begin(), expansion.languages.end(), "el");
        REQUIRE(greek != expansion.languages.end());
        CHECK(expansion.to[static_cast<std::size_t>(greek - expansion.languages.begin())] == "μείωση της βλάβης");
        CHECK(std::set<std::string>(expansion.to.begin(), expansion.to.end()).size() == expansion.to.size());
    }
}

TEST_CASE("concepts: the whole label is marked in the words of the document") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    for (const Hit& hit : searcher.search(words("zarar azaltma")).hits)
        if (hit.id == "d1") {
            REQUIRE(hit.passages.size() == 1);
            REQUIRE(hit.passages[0].ranges.size() == 2);
            CHECK(hit.passages[0].ranges[0].begin == 23);
            CHECK(hit.passages[0].ranges[1].end == 37);
            REQUIRE_FALSE(hit.why.empty());
            CHECK(hit.why.front().via == "concept");
            CHECK(hit.why.front().term == "harm reduction"); // all of the label, as one reason
            CHECK(hit.why.front().concept_id == "harm-reduction");
            CHECK(hit.why.size() == 1);
        }
    const std::string page = "The programme is about harm reduction.";
    CHECK(searcher.marker("zarar azaltma", {}).marks(page, "en").size() == 2);
    CHECK(searcher.marker("zarar azaltma", {true, false}).marks(page, "en").empty());
}

TEST_CASE("concepts: what of a query is widened") {
    const Concepts concepts(shipped_thesaurus());
    const auto any = [](const Concept& item) { return std::vector{item.id}; };
    struct Row {
        std::string typed, meant;
    };
    for (const Row& row : {
             Row{"naloxone", "naloxone OR concept naloxone"},
             Row{"zzz naloxone yyy", "zzz AND (naloxone OR concept naloxone) AND yyy"},
             Row{"harm reduction", "((harm AND reduction) OR concept harm-reduction)"},
             Row{"harm-reduction", "\"harm reduction\" OR concept harm-reduction"},
             Row{"harm reduction prisons", "((((harm AND reduction) OR concept harm-reduction) AND (prisons OR "
                                           "concept prison)) OR concept prison-harm-reduction)"},
             Row{"zzz OR naloxone", "zzz OR (naloxone OR concept naloxone)"},
             Row{"-naloxone", "NOT naloxone"},
             Row{"\"naloxone\"", "\"naloxone\""},
             Row{"title:naloxone", "title:naloxone"},
             Row{"naloxone*", "naloxone*"},
         }) {
        CAPTURE(row.typed);
        CHECK(in_words(with_concepts(parse_query(row.typed).root, concepts, any)) == row.meant);
    }
    // A label is met before the stop words go, those of other languages too.
    CHECK(in_words(understood("din özgürlüğü", nullptr, &concepts, any).root) ==
          "ozgurlugu OR concept freedom-of-religion");
    CHECK(in_words(understood("naloxone in the prisons", nullptr, &concepts, any).root) ==
          "(naloxone OR concept naloxone) AND (prisons OR concept prison)");
    CHECK(in_words(understood("harm reduction in prisons", nullptr, &concepts, any).root) ==
          "(((harm AND reduction) OR concept harm-reduction) AND (prisons OR concept prison)) OR concept "
          "prison-harm-reduction");
    const auto none = [](const Concept&) { return std::vector<std::string>(); };
    CHECK(in_words(with_concepts(parse_query("naloxone").root, concepts, none)) == "naloxone");
}
