#include "indexer/describe/phrase_set.hpp"

#include "common/error.hpp"

#include <doctest/doctest.h>

namespace {

// Values found, in order, as digits: "12".
std::string found(const rc::PhraseSet& set, const std::string& text) {
    std::string values;
    for (const auto& match : set.find(rc::Reading(text))) values += std::to_string(match.value);
    return values;
}

rc::PhraseSet sample() {
    rc::PhraseSet set;
    set.add("srpsk*", 1);
    set.add("Republik* Srpsk*", 2);
    set.add("Split", 3);
    set.add("EU", 4);
    set.add("harm reduction", 5);
    set.add("harm*", 6);
    set.add("Βόρει* Μακεδονί*", 7);
    set.add("Mali's", 8);
    return set;
}

} // namespace

TEST_CASE("phrase set: finds words, beginnings and phrases in any script and case") {
    struct Row {
        std::string text;
        std::string values;
    };
    const rc::PhraseSet set = sample();
    for (const Row& row : {
             Row{"српски закон", "1"},
             {"SRPSKA i srpskog", "11"},
             {"Zakon Republike Srpske", "2"}, // the longer phrase hides the shorter
             {"Republika, srpska", "2"},      // what stands between words does not matter
             {"republika srpska", "1"},       // the phrase starts with a capital
             {"in Split we split", "3"},
             {"EU eu Eu U.S.", "4"},
             {"harm reduction harmful harm", "566"},
             {"reduction of harm", "6"},
             {"η Βόρεια Μακεδονία", "7"},
             {"η Μακεδονία", ""},
             {"Mali's coast, mali broj", "8"},
             {"", ""},
             {"harm", "6"},
         }) {
        CAPTURE(row.text);
        CHECK(found(set, row.text) == row.values);
    }
}

TEST_CASE("phrase set: a match says where its first word stands") {
    const rc::PhraseSet set = sample();
    const auto matches = set.find(rc::Reading("one two harm reduction three srpske"));
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].word == 2);
    CHECK(matches[1].word == 5);
}

TEST_CASE("phrase set: one phrase cannot stand for two things") {
    rc::PhraseSet set = sample();
    CHECK_NOTHROW(set.add("harm reduction", 5));
    CHECK_THROWS_AS(set.add("harm reduction", 9), rc::Error);
}
