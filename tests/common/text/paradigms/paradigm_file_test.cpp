#include "common/text/paradigms/paradigm_file.hpp"

#include "common/error.hpp"
#include "common/text/paradigms/suffix_learner.hpp"
#include "tests/support/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace rc::text;

namespace {

Paradigms read(const std::string& text) {
    const rc::test::TemporaryFolder folder;
    return read_paradigms(folder.write("xx.paradigms", text));
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

} // namespace

TEST_CASE("paradigm file: endings times stems, folded; the first ending makes the form of the family") {
    struct Row {
        const char* line;
        Pairs inflected;
    };
    for (const Row& row : {
             Row{"ø a | žen", {{"zen", "zen"}, {"zena", "zen"}}},
             Row{"a ø | žen mjer # a comment",
                 {{"zena", "zena"}, {"zen", "zena"}, {"mjera", "mjera"}, {"mjer", "mjera"}}},
             Row{"ø {ви не} | дом", {{"dom", "dom"}, {"domvi", "dom"}, {"domne", "dom"}}},
             Row{"ø {ø ler}{e de} | ev",
                 {{"ev", "ev"}, {"eve", "ev"}, {"evde", "ev"}, {"evlere", "ev"}, {"evlerde", "ev"}}},
             Row{"ø \\\n a | žen", {{"zen", "zen"}, {"zena", "zen"}}},
             Row{"ekavian\na e | mjer", {{"mera", "mera"}, {"mere", "mera"}}},
             Row{"rewrite oa o\nă i | floar", {{"flora", "flora"}, {"flori", "flora"}}},
             Row{"\n# nothing\n", {}},
         }) {
        CAPTURE(row.line);
        CHECK(read(row.line).inflected == row.inflected);
    }
}

TEST_CASE("paradigm file: a stem after ^ gives whole words, and no rule") {
    const Paradigms paradigms = read("ći đem | ^do na\n");
    CHECK(paradigms.words == Pairs{{"doci", "doci"}, {"dodem", "doci"}});
    CHECK(paradigms.inflected == Pairs{{"naci", "naci"}, {"nadem", "naci"}});
}

TEST_CASE("paradigm file: settings and single words") {
    const Paradigms paradigms = read("longest 9\nleast 4\nshort ol ić\nfinal 2 a ή\nfinal-least 5\nsuperlative naj\n"
                                     "not-superlative najav najam\nčovek = ljudi ljude\n");
    CHECK(paradigms.longest == 9);
    CHECK(paradigms.least == 4);
    CHECK(paradigms.short_stems == std::vector<std::string>{"ol", "ic"});
    CHECK(paradigms.final_times == 2);
    CHECK(paradigms.final_endings == std::vector<std::string>{"a", "η"});
    CHECK(paradigms.final_least == 5);
    CHECK(paradigms.superlative == "naj");
    CHECK(paradigms.not_superlative == std::vector<std::string>{"najav", "najam"});
    CHECK(paradigms.words == Pairs{{"covek", "covek"}, {"ljudi", "covek"}, {"ljude", "covek"}});
}

TEST_CASE("paradigm file: a mistake names its line") {
    for (const char* text :
         {"a e | žen\nnonsense 3", "a e | žen\nø {a b | žen", "a e | žen\nlongest", "a e | žen\n| žen",
          "a e | žen\na e |", "a e | žen\ndva tri = jedan", "a e | žen\nlongest many"}) {
        CAPTURE(text);
        try {
            read(text);
            FAIL("no error");
        } catch (const rc::Error& error) {
            CHECK(error.kind() == rc::Error::Kind::unreadable);
            CHECK(std::string(error.what()).find(".paradigms:2: ") != std::string::npos);
        }
    }
    CHECK_THROWS_AS(read_paradigms("/nowhere/xx.paradigms"), rc::Error);
}

TEST_CASE("suffix rules: the samples vote, and a suffix that changes nothing is left out") {
    using Rules = std::map<std::string, SuffixOperation>;
    struct Row {
        const char* text;
        Rules rules;
    };
    for (const Row& row : {
             Row{"ø i | zakon sistem", {{"", {0, ""}}, {"i", {1, ""}}}},
             // two against one for cutting -i; what the third needs shows at -ci
             Row{"ø i | zakon sistem\nk ci | juna", {{"", {0, ""}}, {"i", {1, ""}}, {"ci", {2, "k"}}}},
             Row{"čovek = ljudi", {{"", {0, ""}}, {"^covek", {0, ""}}, {"^ljudi", {5, "covek"}}}},
             // letters, not bytes
             Row{"longest 1\nη ες | λύπ", {{"", {0, ""}}}},
             Row{"longest 2\nη ες | λύπ", {{"", {0, ""}}, {"εσ", {4, "η"}}}},
         }) {
        CAPTURE(row.text);
        CHECK(learn_suffix_rules(read(row.text)) == row.rules);
    }
}
