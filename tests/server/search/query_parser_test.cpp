#include "server/search/query.hpp"

#include <doctest/doctest.h>

using namespace rc::search;

TEST_CASE("query: what is typed is read as documented") {
    struct Row {
        std::string typed, read;
    };
    for (const Row& row : {
             Row{"", ""},
             Row{"  \t ", ""},
             Row{"naloxone", "naloxone"},
             Row{"Naloksón НАЛОКСОН", "nalokson AND nalokson"},
             Row{"harm reduction", "harm AND reduction"},
             Row{"harm AND reduction", "harm AND reduction"},
             Row{"a b OR c d", "(a AND b) OR (c AND d)"},
             Row{"a OR b OR c", "a OR b OR c"},
             Row{"a (b OR c)", "a AND (b OR c)"},
             Row{"(a OR b) AND (c OR d)", "(a OR b) AND (c OR d)"},
             Row{"drug -law", "drug AND NOT law"},
             Row{"drug NOT law", "drug AND NOT law"},
             Row{"drug AND NOT law", "drug AND NOT law"},
             Row{"drug -(law OR act)", "drug AND NOT (law OR act)"},
             Row{"-\"drug law\"", "NOT \"drug law\""},
             Row{"a - b", "a AND b"},
             Row{"a –b", "a AND b"},
             Row{"\"harm reduction\"", "\"harm reduction\""},
             Row{"“harm reduction” „štete“ «вред вред»", "\"harm reduction\" AND \"stete\" AND \"vred vred\""},
             Row{"\"reduction\"", "\"reduction\""},
             Row{"\"\"", ""},
             Row{"harm-reduction", "\"harm reduction\""},
             Row{"COVID-19", "\"covid 19\""},
             Row{"and/or", "and AND or"},
             Row{"prison,law", "prison AND law"},
             Row{"U.N.A.I.D.S.", "unaids"},
             Row{"law(s)", "\"law s\""},
             Row{"a NEAR b", "a NEAR/10 b"},
             Row{"a NEAR/3 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"},
             Row{"nalox*", "nalox*"},
             Row{"de*al", "de*al"},
             Row{"de?rim", "de?rim"},
             Row{"Декрим*", "dekrim*"},
             Row{"\"drug pol*\"", "\"drug pol*\""},
             Row{"what is harm?", "what AND is AND harm"},
             Row{"title:naloxone", "title:naloxone"},
             Row{"TITLE:naloxone", "title:naloxone"},
             Row{"title:\"harm reduction\"", "title:\"harm reduction\""},
             Row{"title:(a OR b)", "title:a OR title:b"},
             Row{"author:petrović", "author:petrovic"},
             Row{"country:RS", "country:RS"},
             Row{"-country:RS", "NOT country:RS"},
             Row{"country:\"North Macedonia\"", "country:\"North Macedonia\""},
             Row{"lang:sr-Latn", "language:sr-Latn"},
             Row{"year:2018..2021", "year:2018..2021"},
             Row{"published:2018..2021-06", "published:2018..2021-06"},
             Row{"published:..2021", "published:..2021"},
             Row{"added:2026-01", "added:2026-01..2026-01"},
             Row{"source_id:act-9686", "source_id:act-9686"},
             Row{"country:serbia OR title:x", "country:serbia OR title:x"},
             Row{"title:nalox*", "title:nalox*"},
             Row{"\"title:law\"", "\"title law\""},
             Row{"a NEAR/3 nalox*", "a NEAR/3 nalox*"},
             Row{"NOT NOT law", "NOT NOT law"},
             Row{"year:2018..", "year:2018.."},
             Row{"Dekriminalizacija", "dekriminalizacija"},
             Row{"Türkiye'de", "\"turkiye de\""},
             Row{"3.5 mg", "\"3 5\" AND mg"},
             Row{"& / — …", ""},
         }) {
        CAPTURE(row.typed);
        const Query query = parse_query(row.typed);
        CHECK(in_words(query.root) == row.read);
        CHECK(query.warnings.empty());
    }
}

TEST_CASE("query: what cannot be an operator is searched as words, and said so") {
    struct Row {
        std::string typed, read;
    };
    for (const Row& row : {
             Row{"AND", "and"},
             Row{"drug NOT", "drug AND not"},
             Row{"OR drug", "or AND drug"},
             Row{"drug AND", "drug AND and"},
             Row{"a OR OR b", "(a AND or) OR b"},
             Row{"\"harm reduction", "harm AND reduction"},
             Row{"harm) reduction", "harm AND reduction"},
             Row{"(harm reduction", "harm AND reduction"},
             Row{"(a b) NEAR c", "a AND b AND near AND c"},
             Row{"NEAR/5 c", "near AND 5 AND c"},
             Row{"*zation", "zation"},
             Row{"a*", "a"},
             Row{"foo:bar", "foo AND bar"},
             Row{"url:x", "url AND x"},
             Row{"published:yesterday", "published AND yesterday"},
             Row{"published:2021-13", "published AND 2021 AND 13"},
             Row{"country:", "country"},
             Row{"published:abc..2020", "published AND abc AND 2020"},
             Row{"NEAR", "near"},
             Row{"drug AND AND law", "drug AND and AND law"},
             Row{"year:..", "year"},
         }) {
        CAPTURE(row.typed);
        const Query query = parse_query(row.typed);
        CHECK(in_words(query.root) == row.read);
        CHECK(query.warnings.size() >= 1);
    }
}

TEST_CASE("query: no text is an error") {
    const std::string pieces[] = {"(",      ")",     "\"",   "-",        "*",  "?", ":",
                                  "AND ",   "OR ",   "NOT ", "NEAR/2 ",  "..", "a", " ",
                                  "title:", "year:", "\xff", "\xe2\x80", "„",  "š", "\n"};
    unsigned state = 1;
    for (int round = 0; round < 3000; ++round) {
        std::string typed;
        for (int i = 0; i < 12; ++i) {
            state = state * 1664525u + 1013904223u;
            typed += pieces[(state >> 16) % std::size(pieces)];
        }
        CAPTURE(typed);
        CHECK_NOTHROW(in_words(parse_query(typed).root));
    }
    CHECK_NOTHROW(parse_query(std::string(10'000, '(')));
    CHECK_NOTHROW(parse_query(std::string(10'000, '-')));
}

TEST_CASE("query: a query of many words is cut, and said so") {
    std::string typed;
    for (int i = 0; i < 100; ++i) typed += "word" + std::to_string(i) + " ";
    const Query query = parse_query(typed);
    CHECK(query.root.children.size() == 64);
    CHECK(query.warnings.size() == 1);
}
