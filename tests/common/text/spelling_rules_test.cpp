// Every row of the table of spellings does what it says, in a word made for its place.
#include "common/text/spelling.hpp"
#include "common/text/spelling_rules.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace rc::text;

TEST_CASE("spelling: each row of the table rewrites its words") {
    for (const spelling::Rule& rule : spelling::rules) {
        const std::string before(rule.before, 'k');
        const std::string after = rule.place == spelling::Place::verb_end ? "ed" : "";
        std::string word = before + std::string(rule.from) + after;
        CAPTURE(word);
        unify_spelling(word);
        std::string expected = before + std::string(rule.to) + after;
        unify_spelling(expected); // -ize of "analyze" and the like is another rule
        CHECK(word == expected);
    }
}

TEST_CASE("spelling: a row for the end or the beginning of a word acts nowhere else") {
    for (const spelling::Rule& rule : spelling::rules) {
        if (rule.place != spelling::Place::at_end && rule.place != spelling::Place::at_start) continue;
        std::string word =
            rule.place == spelling::Place::at_end ? std::string(rule.from) + "kkk" : "kkk" + std::string(rule.from);
        const std::string as_it_was = word;
        CAPTURE(word);
        unify_spelling(word);
        CHECK(word == as_it_was);
    }
}
