// Completions over a small library in several languages and scripts, with the shipped thesaurus.
#include "common/thesaurus/thesaurus.hpp"
#include "server/search/suggest.hpp"
#include "tests/server/search/sample_index.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::search;
using namespace rc::search_tests;

namespace {

using Kind = Suggestion::Kind;

Sample document(std::string language, std::string title, std::string text, std::string publisher = "") {
    Sample sample{{{FieldId::language, {language}}, {FieldId::title, {title}}}, {{"1", text}}};
    if (!publisher.empty()) sample.fields[FieldId::publisher] = {publisher};
    return sample;
}

struct Library {
    TemporaryFolder folder;
    std::int64_t number = 0;

    Library() {
        write([&](IndexWriter& writer) {
            writer.set_thesaurus(shipped_thesaurus());
            put_next(writer, document("en", "Naloxone in prisons", "Decriminalisation and naloxone in prison.",
                                      "Ministry of Health"));
            put_next(writer,
                     document("sr-Latn", "Nalokson u zatvoru", "Dekriminalizacija. Zatvorske mere, zatvorska ustanova.",
                              "Ministarstvo zdravlja"));
            put_next(writer,
                     document("sr-Cyrl", "Закон о наркотичким средствима", "Заворена врата, наркотичка средства."));
            put_next(writer, document("el", "Σχέδιο δράσης για τα ναρκωτικά", "Μείωση της βλάβης."));
            put_next(writer, document("en", "Addicts", "People who use drugs.", "Health & Rights Ltd"));
        });
    }

    void put_next(IndexWriter& writer, const Sample& sample, std::int64_t family = 0) {
        ++number;
        CatalogueDocument item = catalogue_document(number, sample);
        item.family = family;
        writer.put(item, sample.pages);
    }

    template <typename Work> void write(Work&& work) {
        IndexWriter writer(index_of(folder), IndexWriter::Open::existing_or_new);
        work(writer);
        writer.commit(number);
    }
};

std::vector<Suggestion> suggested(const Searcher& searcher, std::string typed, std::string language = "en") {
    return searcher.suggest({std::move(typed), std::move(language), 4}).list;
}

std::vector<std::string> texts(const std::vector<Suggestion>& list, Kind kind) {
    std::vector<std::string> out;
    for (const Suggestion& item : list)
        if (item.kind == kind) out.push_back(item.text);
    return out;
}

const Suggestion* find(const std::vector<Suggestion>& list, const std::string& id) {
    const auto found = std::ranges::find(list, id, &Suggestion::id);
    return found == list.end() ? nullptr : &*found;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("suggest: the beginning of a label in any language and script offers the concept in the reader's language") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    struct Row {
        std::string typed, language, id, text, matched;
    };
    for (const Row& row : {
             Row{"dekrim", "en", "decriminalisation", "decriminalisation", "dekriminalizacija"},
             Row{"декрим", "en", "decriminalisation", "decriminalisation", "декриминализация"},
             Row{"dekrim", "sr-Cyrl", "decriminalisation", "декриминализација", ""},
             Row{"decriminaliz", "en", "decriminalisation", "decriminalisation", ""},
             Row{"DECRIM", "el", "decriminalisation", "αποποινικοποίηση", "decriminalisation"},
             Row{"αποποιν", "en", "decriminalisation", "decriminalisation", "αποποινικοποίηση"},
             Row{"ΑΠΟΠΟΙΝ", "en", "decriminalisation", "decriminalisation", "αποποινικοποίηση"},
             Row{"apopoin", "en", "decriminalisation", "decriminalisation",
                 "αποποινικοποίηση"}, // Greek in Latin letters
             Row{"meiosi tis vlav", "en", "harm-reduction", "harm reduction", "μείωση της βλάβης"},
             Row{"smanjenje ste", "en", "harm-reduction", "harm reduction", "smanjenje štete"},
             Row{"smanjenje šte", "en", "harm-reduction", "harm reduction", "smanjenje štete"},
             Row{"reduction", "en", "harm-reduction", "harm reduction", ""}, // within the label
             Row{"reduction ha", "en", "harm-reduction", "harm reduction", ""},
         }) {
        CAPTURE(row.typed);
        const auto list = suggested(searcher, row.typed, row.language);
        const Suggestion* found = find(list, row.id);
        REQUIRE(found);
        CHECK(found->kind == Kind::concept_);
        CHECK(found->text == row.text);
        CHECK(found->matched == row.matched);
        CHECK(found->matched_language.empty() == found->matched.empty());
        CHECK(searcher.search(words(found->query)).total >= found->documents);
    }
}

TEST_CASE("suggest: concepts that no document has are not offered") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    for (const char* typed : {"drug checking", "drug consumption r", "cannabis regul"})
        CHECK(texts(suggested(searcher, typed), Kind::concept_).empty());
}

TEST_CASE("suggest: hidden labels find their concept and are never shown") {
    const TemporaryFolder folder;
    const Thesaurus& thesaurus = shipped_thesaurus();
    IndexWriter writer(index_of(folder), IndexWriter::Open::existing_or_new);
    writer.set_thesaurus(thesaurus);
    // A document that has every concept, by its English label.
    std::string text;
    for (const Concept& item : thesaurus.concepts()) text += item.labels.at("en").front() + ".\n";
    put(writer, 1, document("en", "All", text));
    writer.commit(1);
    const Searcher searcher(index_of(folder));
    std::size_t hidden_labels = 0;
    for (const Concept& item : thesaurus.concepts())
        for (const auto& [language, labels] : item.hidden)
            for (const std::string& hidden : labels) {
                CAPTURE(hidden);
                const auto list = searcher.suggest({hidden, "en", 20}).list;
                const Suggestion* found = find(list, item.id);
                CHECK(found);
                ++hidden_labels;
                if (found) CHECK(found->matched != hidden); // it may be a label of another concept
            }
    CHECK(hidden_labels > 0);
}

TEST_CASE("suggest: titles have all the words, the last one begun, in any script and form") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    struct Row {
        std::string typed;
        Texts titles;
    };
    for (const Row& row : {
             Row{"naloxone in pri", {"Naloxone in prisons"}},
             Row{"prison nalox", {"Naloxone in prisons"}}, // an inflection, another order
             Row{"zakon o nark", {"Закон о наркотичким средствима"}},
             Row{"σχεδιο δρα", {"Σχέδιο δράσης για τα ναρκωτικά"}},
             Row{"Nalokson u zatvoru", {"Nalokson u zatvoru"}},
             Row{"naloxone zakon", {}},
         }) {
        CAPTURE(row.typed);
        CHECK(texts(suggested(searcher, row.typed), Kind::title) == row.titles);
    }
}

TEST_CASE("suggest: choosing a title finds it, whatever marks are in it") {
    const TemporaryFolder folder;
    const Texts titles{"Who pays? “Harm reduction” after 2020: a review", "Kosovo*: law no. 04/L-041 (drugs)",
                       "-Minus OR \"quotes\" AND stars*"};
    std::vector<Sample> samples;
    for (const std::string& title : titles) samples.push_back(document("en", title, "text"));
    write_index(index_of(folder), samples);
    const Searcher searcher(index_of(folder));
    for (const auto& [typed, number] : {std::pair{"who pay", 1}, {"kosov", 2}, {"minus", 3}}) {
        const auto list = suggested(searcher, typed);
        REQUIRE(texts(list, Kind::title) == Texts{titles[static_cast<std::size_t>(number - 1)]});
        CHECK(ids(searcher.search(words(list.back().query))) == Ids{"d" + std::to_string(number)});
    }
}

TEST_CASE("suggest: titles that begin so come first, of a family one, in the reader's language if it fits") {
    const TemporaryFolder folder;
    {
        IndexWriter writer(index_of(folder), IndexWriter::Open::existing_or_new);
        const auto add = [&](std::int64_t number, std::int64_t family, std::string language, std::string title) {
            const Sample sample = document(std::move(language), std::move(title), "text");
            CatalogueDocument item = catalogue_document(number, sample);
            item.family = family;
            writer.put(item, sample.pages);
        };
        add(1, 1, "sr-Latn", "Nalokson svima");
        add(2, 1, "sr-Cyrl", "Налоксон свима");
        add(3, 1, "mk", "Налоксон за сите");
        add(4, 2, "en", "On nalokson");
        add(5, 3, "hr", "Nalokson danas");
        add(6, 4, "hr", "Nalokson danas");
        writer.commit(6);
    }
    const Searcher searcher(index_of(folder));
    CHECK(texts(suggested(searcher, "nalok"), Kind::title) == Texts{"Nalokson svima", "Nalokson danas", "On nalokson"});
    CHECK(texts(suggested(searcher, "nalok", "mk"), Kind::title).front() == "Налоксон за сите");
}

TEST_CASE("suggest: publishers by the beginnings of their words") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    struct Row {
        std::string typed;
        Texts publishers;
    };
    for (const Row& row : {
             Row{"mini", {"Ministarstvo zdravlja", "Ministry of Health"}},
             Row{"министар", {"Ministarstvo zdravlja"}},
             Row{"ministry hea", {"Ministry of Health"}},
             Row{"health", {"Health & Rights Ltd", "Ministry of Health"}},
             Row{"inistry", {}},
         }) {
        CAPTURE(row.typed);
        const auto list = suggested(searcher, row.typed);
        CHECK(texts(list, Kind::publisher) == row.publishers);
        for (const Suggestion& item : list)
            if (item.kind == Kind::publisher) {
                CHECK(item.publisher == item.text);
                CHECK(item.query.empty());
                CHECK(item.documents == 1);
            }
    }
}

TEST_CASE("suggest: where nothing else fits, the last word is completed as documents with the others write it") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    struct Row {
        std::string typed;
        Texts completed;
    };
    for (const Row& row : {
             Row{"mere zatvors", {"mere zatvorska"}}, // one of its forms
             Row{"ustanova dekr", {"ustanova dekriminalizacija"}},
             Row{"vrata narkot", {"vrata наркотичка"}}, // as it stands: no document has it in Latin
             Row{"mere narkot", {}},                    // with the other word nowhere
             Row{"Μείωση της βλ", {"Μείωση της βλάβης"}},
         }) {
        CAPTURE(row.typed);
        const auto list = suggested(searcher, row.typed);
        if (!texts(list, Kind::concept_).empty()) continue;
        CHECK(texts(list, Kind::words) == row.completed);
        for (const Suggestion& item : list) CHECK(searcher.search(words(item.query)).total >= item.documents);
    }
}

TEST_CASE("suggest: nothing for nothing, for one letter, and for what has operators") {
    const Library library;
    const Searcher searcher(index_of(library.folder));
    for (const char* typed : {"", " ", "n", "\"naloxone", "title:naloxone", "naloxone OR pri", "-naloxone", "nalox*",
                              "(naloxone", "xyzzy", "!?"}) {
        CAPTURE(typed);
        CHECK(suggested(searcher, typed).empty());
    }
}

TEST_CASE("suggest: what is withdrawn is gone with it") {
    Library library;
    CHECK(suggested(Searcher(index_of(library.folder)), "naloxone in pri").size() == 1);
    library.write([](IndexWriter& writer) { writer.remove(1); });
    const Searcher searcher(index_of(library.folder));
    CHECK(suggested(searcher, "naloxone in pri").empty());
    CHECK(texts(suggested(searcher, "naloxone"), Kind::title).empty());
    CHECK(texts(suggested(searcher, "ministry"), Kind::publisher).empty());
    CHECK(find(suggested(searcher, "decrim"), "decriminalisation")); // another document has it
    library.write([](IndexWriter& writer) { writer.remove(2); });
    CHECK(suggested(Searcher(index_of(library.folder)), "decrim").empty());
}
