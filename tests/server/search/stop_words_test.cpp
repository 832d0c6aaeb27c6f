#include "server/search/query_stop_words.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace rc::search;

TEST_CASE("stop words: not asked for beside other words, kept in quotes, phrases and alone") {
    struct Row {
        std::string typed, asked;
    };
    for (const Row& row : {
             Row{"politika prema drogama", "politika AND drogama"},
             Row{"the harm of drugs", "harm AND drugs"},
             Row{"the naloxone", "naloxone"},
             Row{"η πολιτική και τα ναρκωτικά", "πολιτικη AND ναρκωτικα"},
             Row{"\"politika prema drogama\"", "\"politika prema drogama\""},
             Row{"\"the\" harm", "\"the\" AND harm"},
             Row{"the of", "the AND of"},
             Row{"the country:RS", "the AND country:RS"},
             Row{"the -harm", "the AND NOT harm"},
             Row{"(the harm) OR (the law)", "harm OR law"},
         }) {
        CAPTURE(row.typed);
        CHECK(in_words(without_stop_words(parse_query(row.typed).root)) == row.asked);
    }
}
