#include "common/citation/quote.hpp"

#include <doctest/doctest.h>

namespace rc::citation {

TEST_CASE("find_quote: where a quote stands, in code points, and a shortened one from its first words to its last") {
    struct Row {
        const char *quote, *text;
        std::optional<QuotePlace> place;
    };
    for (const Row& row : {
             Row{"saves lives", "Naloxone saves lives.", QuotePlace{9, 20}},
             Row{"спашава  животе", "Налоксон спашава\nживоте и ту", QuotePlace{9, 23}},
             Row{"one two", "• one | two", QuotePlace{2, 11}},
             Row{"overdose", "over­dose", QuotePlace{0, 9}},
             Row{"first … last", "the first of all, the last and last", QuotePlace{4, 26}},
             Row{"and … so on", "a bill … and … so on", QuotePlace{9, 20}},
             Row{"last … first", "first, last", std::nullopt},
             Row{"… last", "first, last", std::nullopt},
             Row{"nowhere", "Naloxone saves lives.", std::nullopt},
             Row{" ", "a b", std::nullopt},
             Row{"a", "", std::nullopt},
         }) {
        CAPTURE(row.quote);
        CHECK(find_quote(row.quote, row.text) == row.place);
    }
}

} // namespace rc::citation
