#include "common/text/suffix_table.hpp"

#include "common/text/ekavian.hpp"

#include <doctest/doctest.h>

using namespace rc::text;

namespace {

// The rules -i -> "", -ci -> k, and the whole word ljudi -> covek.
constexpr SuffixRule rules[] = {{1, ""}, {2, "k"}, {5, "covek"}};
constexpr SuffixNode nodes[] = {{0, 1, 1, no_rule},   {'i', 2, 2, 0},       {'c', 0, 0, 1},
                                {'d', 1, 4, no_rule}, {'u', 1, 5, no_rule}, {'j', 1, 6, no_rule},
                                {'l', 1, 7, no_rule}, {word_start, 0, 0, 2}};
constexpr std::string_view finals[] = {"a", "e"};
constexpr std::string_view broken[] = {"oa", "o"};
constexpr std::string_view short_stems[] = {"id"};
constexpr std::string_view kept[] = {"najav"};
constexpr SuffixTable table{.nodes = nodes,
                            .rules = rules,
                            .final_endings = finals,
                            .rewrites = broken,
                            .superlative = "naj",
                            .not_superlative = kept,
                            .short_stems = short_stems,
                            .least = 3,
                            .final_least = 3,
                            .final_times = 1};

} // namespace

TEST_CASE("suffix table: the longest suffix that leaves a stem decides") {
    struct Row {
        const char* word;
        const char* stem;
    };
    for (const Row& row : {Row{"zakoni", "zakon"},     // -i
                           Row{"ucenici", "ucenik"},   // -ci, though -i fits too
                           Row{"moci", "moc"},         // -ci would leave two letters, -i leaves three
                           Row{"idi", "id"},           // a listed short stem
                           Row{"adi", "adi"},          // one that is not listed
                           Row{"ljudi", "covek"},      // a single word
                           Row{"preljudi", "preljud"}, // of which another word is no part
                           Row{"knjiga", "knjig"},     // final ending
                           Row{"dva", "dva"},          // which leaves three letters at least
                           Row{"soare", "sor"},        // rewritten inside
                           Row{"oarii", "oari"},       // not at the beginning
                           Row{"najlepsi", "leps"},    // superlative
                           Row{"najava", "najav"},     // that is none
                           Row{"naji", "naj"}, Row{"", ""}}) {
        CAPTURE(row.word);
        std::string word = row.word;
        apply_suffix_table(table, word);
        CHECK(word == row.stem);
    }
}

TEST_CASE("ekavian: both reflexes of yat are one, endings stay") {
    struct Row {
        const char* word;
        const char* ekavian;
    };
    for (const Row& row :
         {Row{"mjera", "mera"}, Row{"lijecenje", "lecenje"}, Row{"dijete", "dete"}, Row{"posjedovanje", "posedovanje"},
          Row{"imanje", "imanje"}, Row{"nasilje", "nasilje"}, Row{"nasilje", "nasilje"}, Row{"zemlje", "zemlje"},
          Row{"organizacije", "organizacije"}, Row{"jezero", "jezero"}, Row{"bolje", "bolje"}, Row{"sjeme", "seme"},
          Row{"politika", "politika"}, Row{"ije", "ije"}, Row{"", ""}}) {
        CAPTURE(row.word);
        std::string word = row.word;
        write_ekavian(word);
        CHECK(word == row.ekavian);
    }
}
