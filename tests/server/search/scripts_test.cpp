// Words typed in Latin letters find what they stand for in Greek and Cyrillic, from the index to the answer.
#include "tests/server/search/sample_index.hpp"

#include <doctest/doctest.h>

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
                 std::pair{"el", "Τα ναρκωτικά στις φυλακές της χώρας και η μείωση της βλάβης."}, // d1
                 std::pair{"el", "Η θεραπεία της απεξάρτησης και ο νόμος περί εξαρτησιογόνων ουσιών."},
                 std::pair{"bg", "Животът на хората в нощния шатър. Общественото здравеопазване. ХИВ, "
                                 "терапия за вкъщи, социално договаряне."},                    // d3
                 std::pair{"mk", "Ѓорѓи Петковиќ живее во куќа со ѕвезда и џбун."},            // d4
                 std::pair{"sr-Latn", "Prodaja narkotika i đubriva; Džemal i Dušica Đurić."},  // d5
                 std::pair{"sq", "Shërbimet shëndetësore për përdoruesit e drogës në qytet."}, // d6
                 std::pair{"ro", "Consumul de droguri și siguranța școlilor din București."},  // d7
                 std::pair{"tr", "Uyuşturucu bağımlılığı, yaşlılar ve çocuklar için sağlık."}, // d8
                 std::pair{"en", "Needles and shelters for people who use drugs."},            // d9
             })
            put(writer, ++number, {{{FieldId::language, {language}}, {FieldId::title, {"t"}}}, {{"1", page}}});
        writer.commit(number);
    }
};

const Searcher& searcher() {
    static const Library library;
    static const Searcher opened(index_of(library.folder));
    return opened;
}

Ids found(const std::string& typed, Expand expand = {}) {
    search::Request request = words(typed);
    request.expand = expand;
    return sorted(ids(searcher().search(request)));
}

Expand without_scripts() {
    Expand expand;
    expand.scripts = false;
    return expand;
}

} // namespace

TEST_CASE("scripts: a query finds the same however it is typed") {
    struct Row {
        std::string typed, right;
    };
    for (const Row& row : {
             // Greeklish by sound, by look, and ISO 843
             Row{"filakes", "φυλακές"},
             Row{"fylakes", "φυλακές"},
             Row{"phylakes", "φυλακές"},
             Row{"fulakes", "φυλακές"},
             Row{"filaki", "φυλακή"}, // another form than the text has
             Row{"8erapeia", "θεραπεία"},
             Row{"therapia", "θεραπεία"},
             Row{"apeksartisi", "απεξάρτηση"},
             Row{"apexartisis", "απεξάρτησης"},
             Row{"narkwtika xwras", "ναρκωτικά χώρας"},
             Row{"narkotika filakes", "ναρκωτικά φυλακές"}, // one word alone would be Serbian
             Row{"narkōtika phylakes", "ναρκωτικά φυλακές"},
             Row{"\"narkotika stis filakes\"", "\"ναρκωτικά στις φυλακές\""},
             Row{"meiosi tis vlavis", "μείωση της βλάβης"}, // a label
             Row{"narkotika NEAR/3 filakes", "ναρκωτικά NEAR/3 φυλακές"},
             // Bulgarian
             Row{"zhivotat", "животът"},
             Row{"zhivot", "живот"},
             Row{"jivot", "живот"},
             Row{"noshtnia shatar", "нощния шатър"},
             Row{"no6tniq 6atar", "нощния шатър"},
             Row{"hiw", "ХИВ"},                                 // short, but a label
             Row{"terapia za vkashti", "терапия за вкъщи"},     // "terapia" is Romanian as well
             Row{"socialno dogowarqne", "социално договаряне"}, // only the second word needs to be read
             Row{"\"obshtestvenoto zdraveopazvane\"", "\"общественото здравеопазване\""},
             // Macedonian
             Row{"Gjorgji Petkovikj", "Ѓорѓи Петковиќ"},
             Row{"Ǵorǵi Petkoviḱ", "Ѓорѓи Петковиќ"},
             Row{"kukja", "куќа"},
             Row{"dzvezda dzbun", "ѕвезда џбун"},
             Row{"dzvezda džbun", "ѕвезда џбун"},
             // folding alone
             Row{"Djuric", "Ђурић"},
             Row{"Đurić Džemal", "Дурић Џемал"},
             Row{"dzemal djubriva", "Џемал ђубрива"},
             Row{"sherbimet shendetesore", "shërbimet shëndetësore"},
             Row{"siguranta scolilor", "siguranța școlilor"},
             Row{"siguranţa şcolilor", "siguranța școlilor"},
             Row{"uyusturucu bagimliligi", "uyuşturucu bağımlılığı"},
             Row{"YASLILAR COCUKLAR", "yaşlılar çocuklar"},
         }) {
        CAPTURE(row.typed);
        const Ids right = found(row.right);
        CHECK_FALSE(right.empty());
        CHECK(found(row.typed) == right);
    }
}

TEST_CASE("scripts: a word that stands as typed stays, and one that stands for nothing finds nothing") {
    Expand words_only;
    words_only.concepts = false;
    struct Row {
        std::string typed;
        Ids right;
    };
    for (const Row& row : {
             Row{"narkotika", {"d5"}}, // Serbian, as it stands
             Row{"\"filakes\"", {}},   // a single word in quotes is taken as it is
             Row{"shelters", {"d9"}},  // not "selters"
             Row{"shqyrtim", {}}, Row{"fil*", {}},
             Row{"heroin filakes", {"d1"}}, // any of the words, as nothing has both
         }) {
        CAPTURE(row.typed);
        CHECK(found(row.typed, words_only) == row.right);
    }
}

TEST_CASE("scripts: the answer says what was read and why a document was found, and it can be left out") {
    const Result result = searcher().search(words("filakes"));
    const auto by_script = std::find_if(result.expanded.begin(), result.expanded.end(),
                                        [](const Expansion& expansion) { return expansion.by == "script"; });
    REQUIRE(by_script != result.expanded.end());
    CHECK(by_script->from == "filakes");
    CHECK(by_script->to == std::vector<std::string>{"φυλακεσ", "φυλακ…"});
    REQUIRE(result.hits.size() == 1);
    REQUIRE_FALSE(result.hits[0].why.empty());
    CHECK(result.hits[0].why[0].term == "φυλακές");
    CHECK(result.hits[0].why[0].via == "script");
    CHECK(found("filakes", without_scripts()).empty());
    CHECK(found("Đurić", without_scripts()) == Ids{"d5"}); // folding is no expansion
}

TEST_CASE("scripts: what was found is marked, in passages and on the page") {
    const Result result = searcher().search(words("filakes"));
    REQUIRE(result.hits.size() == 1);
    REQUIRE(result.hits[0].passages.size() == 1);
    CHECK(result.hits[0].passages[0].ranges.size() == 1);
    const std::string page = "Οι φυλακές της χώρας.";
    REQUIRE(searcher().marker("filakes", {}).marks(page, "el").size() == 1);
    CHECK(searcher().marker("filakes", {}).marks(page, "el")[0].begin == 3);
    CHECK(searcher().marker("\"stis filakes\"", {}).marks("στις φυλακές, φυλακές", "el").size() == 2);
    CHECK(searcher().marker("filakes", without_scripts()).marks(page, "el").empty());
}
