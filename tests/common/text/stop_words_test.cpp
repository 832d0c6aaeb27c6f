#include "common/text/stop_words.hpp"

#include "common/text/tokens.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace rc::text;

TEST_CASE("stop words: joining words of every language, in any spelling") {
    for (const std::string_view word : {"the", "and", "која", "koja", "što", "ki", "който", "што", "și", "şi", "και",
                                        "ΤΗΣ", "dhe", "për", "ve", "için", "u", "of"}) {
        CAPTURE(word);
        CHECK(is_stop_word(tokenize(word).at(0).word));
    }
}

TEST_CASE("stop words: words of weight are none, in whatever language they might be") {
    for (const std::string_view word :
         {"WHO", "US", "care", "drug", "law", "zakon", "droga", "para", "sud", "рад", "life", "stigma", "aids", "hiv",
          "prison", "naloxone", "punë", "drept", "год"}) {
        CAPTURE(word);
        CHECK_FALSE(is_stop_word(tokenize(word).at(0).word));
    }
}

TEST_CASE("stop words: in order, each once") {
    CHECK(std::ranges::is_sorted(stop_words));
    CHECK(std::ranges::adjacent_find(stop_words) == stop_words.end());
    CHECK(stop_words.size() > 500);
}
