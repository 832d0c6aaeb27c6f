#include "server/search/neighbours.hpp"
#include "tests/server/search/sample_index.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

using namespace rc;
using namespace rc::search;
using namespace rc::search_tests;

namespace {

Sample text(std::string language, std::string page) {
    return {{{FieldId::language, {language}}, {FieldId::title, {"t"}}}, {{"1", page}}};
}

std::vector<Sample> samples() {
    std::vector<Sample> all{
        text("sr-Latn", "Narkotička zavisnost i lečenje u zatvoru."),
        text("sr-Latn", "Narkotička sredstva. UNAIDS izveštaj."),
        text("sr-Cyrl", "Наркотичка средства и надзор."),
        text("el", "Η μείωση της βλάβης στις φυλακές."),
        text("en", "Harm reduction and mehtadone in prison."), // a slip in a document
        text("en", "Overdose prevention with naloxone."),
    };
    for (int i = 0; i < 12; ++i) all.push_back(text("en", "The methadone programme."));
    return all;
}

struct Library {
    TemporaryFolder folder;
    Library() { write_index(index_of(folder), samples()); }
};

std::string meant(const Searcher& searcher, const std::string& typed) {
    return searcher.search(words(typed)).suggestion;
}

} // namespace

TEST_CASE("did you mean: an unknown word beside a known one, as documents write that, in the script that was typed") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    struct Row {
        std::string typed, meant;
    };
    for (const Row& row : {
             Row{"narkoticma", "narkotička"}, // marks restored
             Row{"наркотичма", "наркотичка"}, // in the script that was typed
             Row{"narkotcika", "narkotička"}, // swapped
             Row{"narkoticcka zatvor", "narkotička zatvor"},
             Row{"μειοση", "μείωση"},              // Greek keeps its letters
             Row{"naloxonne  in", "naloxone  in"}, // the rest stays as typed
             Row{"unaidz", "UNAIDS"},              // an acronym
             Row{"nalaxone prevenshon", "naloxone prevention"},
             Row{"mehtadone", "methadone"},          // rare beside a frequent neighbour
             Row{"harmreduction", "harm reduction"}, // joined
             Row{"over dose", "overdose"},           // parted
             Row{"language:en naloxonne", "language:en naloxone"},
             Row{"naloxonne -prison", "naloxone -prison"},
         }) {
        CAPTURE(row.typed);
        CHECK(meant(searcher, row.typed) == row.meant);
        CHECK(searcher.search(words(row.meant)).total > 0);
    }
}

TEST_CASE("did you mean: nothing where the query is fine, or where another word would find no more") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    for (const char* typed : {
             "",
             "naloxone",
             "narkotička",
             "наркотичка",
             "narkotickim",
             "UNAIDS",
             "programme methadone",
             "nal",                  // too short to tell
             "xyzzyqwertz",          // nothing is near
             "naloxonne zavisnost",  // with the other word nowhere
             "\"naloxonne\"",        // quoted
             "title:naloxonne",      // in a field
             "methadone -naloxonne", // excluded
             "naloxon*",
             "2020x",
         }) {
        CAPTURE(typed);
        CHECK(meant(searcher, typed).empty());
    }
}

TEST_CASE("did you mean: filters count, and a withdrawn document's words are gone at once") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    search::Request request = words("naloxonne");
    request.filters[FieldId::language].any = {"el"};
    CHECK(searcher.search(request).suggestion.empty());
    request.filters[FieldId::language].any = {"en"};
    CHECK(searcher.search(request).suggestion == "naloxone");
    {
        IndexWriter writer(index_of(library.folder), IndexWriter::Open::existing_or_new);
        writer.remove(6);
        writer.commit(20);
    }
    CHECK(meant(Searcher(index_of(library.folder)), "naloxonne").empty());
}

TEST_CASE("neighbours: nearest first, then the most frequent; swaps are one step") {
    const TemporaryFolder folder;
    write_index(index_of(folder), {text("en", "metadon metadona metodon metaton"), text("en", "metodon zakon Σάκος"),
                                   text("en", "methadon etmadon")});
    const Xapian::Database database(index_of(folder));
    struct Row {
        std::string word;
        std::vector<std::string> found;
    };
    for (const Row& row : {
             Row{"metadon", {"metodon", "metadona", "metaton", "methadon"}},
             Row{"emtadon", {"etmadon", "metadon"}}, // swapped, at the beginning
             Row{"etmadonn", {"etmadon"}},
             Row{"methadonas", {"metadona", "methadon"}}, // two steps: only where nothing is one step away
             Row{"zakno", {"zakon"}},
             Row{"xakno", {}}, // two steps are too many for five letters
             Row{"σακοσς", {"σακοσ"}},
             Row{"zak", {}},
         }) {
        CAPTURE(row.word);
        std::vector<std::string> found;
        for (const Neighbour& neighbour : neighbours(row.word, 10, database)) found.push_back(neighbour.term);
        CHECK(found == row.found);
    }
}
