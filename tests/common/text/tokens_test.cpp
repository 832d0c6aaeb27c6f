#include "common/text/tokens.hpp"

#include "common/text/utf8.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace rc::text;

namespace {

std::string words_of(std::string_view text) {
    std::string words;
    for (const Token& token : tokenize(text)) words += (words.empty() ? "" : " ") + token.word;
    return words;
}

} // namespace

TEST_CASE("tokens: what parts words and what does not") {
    struct Row {
        std::string_view text;
        std::string_view words;
    };
    for (const Row& row : {
             Row{"", ""},
             Row{" .,;! ", ""},
             Row{"Drug policy, 2023.", "drug policy 2023"},
             Row{"COVID-19", "covid 19"},
             Row{"Türkiye'de s’ka d'Italia", "turkiye de s ka d italia"},
             Row{"nacionalno-demokratski", "nacionalno demokratski"},
             Row{"b12 2C-B 16a", "b12 2c b 16a"},
             Row{"сма\u00ADњење zero\u200Bwidth", "smanjenje zerowidth"},
             Row{"nalokso\u0301n", "nalokson"},
             Row{"\u0301abc", "abc"},
             Row{"zakon¹ m²", "zakon m"}, // marks of footnotes are no part of the word
             Row{"„Službeni glasnik“ – br. 5/2020", "sluzbeni glasnik br 5 2020"},
             Row{"a\xFF"
                 "b",
                 "a b"},
             Row{"ναλοξόνη ΝΑΛΟΞΟΝΗ", "ναλοξονη ναλοξονη"},
             Row{"info@example.org", "info example org"},
             Row{"person_id", "person id"},
         }) {
        CAPTURE(row.text);
        CHECK(words_of(row.text) == row.words);
    }
}

TEST_CASE("tokens: an acronym is one word with and without dots") {
    struct Row {
        std::string_view text;
        std::string_view words;
    };
    for (const Row& row :
         {Row{"U.N.A.I.D.S. UNAIDS", "unaids unaids"}, Row{"д.о.о. doo", "doo doo"},
          Row{"Ο.ΚΑ.ΝΑ. ΟΚΑΝΑ Ε.Ε.", "οκανα οκανα εε"}, Row{"ΚΕ.ΘΕ.Α. ul.A In.the", "κεθεα ul a in the"},
          Row{"S.A.D", "sad"}, Row{"i.e. this", "ie this"}, Row{"point a. But", "point a but"},
          Row{"a.com A.B.com", "a com ab com"}, Row{"v.2.0", "v 2 0"}, Row{"E.", "e"}, Row{"a..b", "a b"}}) {
        CAPTURE(row.text);
        CHECK(words_of(row.text) == row.words);
    }
}

TEST_CASE("tokens: offsets are bytes of the original text") {
    struct Row {
        std::string_view text;
        std::string_view original;
        std::size_t number;
    };
    for (const Row& row : {Row{"Програм смањења штете", "смањења", 1}, Row{"(naloxone)", "naloxone", 0},
                           Row{"kod U.N.A.I.D.S. je", "U.N.A.I.D.S", 1}, Row{"nalokso\u0301n!", "nalokso\u0301n", 0},
                           Row{"sma\u00ADnjenje\u00AD", "sma\u00ADnjenje", 0}, Row{"\xFFš\xFF", "š", 0}}) {
        CAPTURE(row.text);
        const std::vector<Token> tokens = tokenize(row.text);
        REQUIRE(tokens.size() > row.number);
        const Token& token = tokens[row.number];
        CHECK(row.text.substr(token.begin, token.end - token.begin) == row.original);
    }
}

TEST_CASE("tokens: a run of letters without end is cut, not split and not lost") {
    const std::string run(1000, 'a');
    const std::vector<Token> tokens = tokenize(run + " b");
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[0].word == run.substr(0, longest_word));
    CHECK(tokens[0].end == 1000);
    std::string greek;
    for (int i = 0; i < 100; ++i) greek += "αβ1";
    CHECK(tokenize(greek).front().word.size() == longest_word);
}

TEST_CASE("tokens: any bytes give words in order, inside the text and valid") {
    std::minstd_rand random(7);
    for (int round = 0; round < 300; ++round) {
        std::string bytes(200, ' ');
        for (char& byte : bytes) byte = static_cast<char>(random() % (round % 2 ? 256 : 0xE0) & 0xFF);
        std::size_t end = 0;
        for (const Token& token : tokenize(bytes)) {
            CHECK(token.begin >= end);
            CHECK(token.end > token.begin);
            CHECK(is_valid_utf8(token.word));
            CHECK_FALSE(token.word.empty());
            end = token.end;
        }
        CHECK(end <= bytes.size());
    }
}

TEST_CASE("tokens: words carry the common spelling") {
    CHECK(words_of("Programmes in the centre") == "programs in the center");
}
