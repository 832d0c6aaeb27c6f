// What a query marks in a text of its own, in a table: the marked pieces in brackets.
#include "server/search/marks.hpp"

#include "common/text/utf8.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::search;

namespace {

std::string marked(std::string_view typed, std::string_view text, bool inflections = true) {
    std::string out;
    std::uint32_t point = 0;
    const auto ranges = marks(parse_query(typed), text, {text::Group::none, inflections, nullptr});
    auto range = ranges.begin();
    for (std::size_t at = 0; at <= text.size(); ++point) {
        if (range != ranges.end() && range->end == point) out += ']', ++range;
        if (range != ranges.end() && range->begin == point) out += '[';
        if (at == text.size()) break;
        const std::size_t begin = at;
        text::next_code_point(text, at);
        out += text.substr(begin, at - begin);
    }
    return out;
}

} // namespace

TEST_CASE("marks: the words of the query in the words of the text") {
    struct Row {
        std::string_view typed, text, marked;
    };
    for (const Row& row : {
             Row{"naloxone", "Naloxone, naloxone.", "[Naloxone], [naloxone]."},
             Row{"", "text", "text"},
             Row{"smanjenje", "Смањења и smanjenjem", "[Смањења] и [smanjenjem]"}, // scripts and inflections
             Row{"stete", "štete i шtete", "[štete] i [шtete]"},                   // marks
             Row{"decriminalization", "Decriminalisation!", "[Decriminalisation]!"},
             Row{"φυλακη", "Στις φυλακές", "Στις [φυλακές]"},
             Row{"lecenje", "liječenja", "[liječenja]"},
             Row{"unaids", "U.N.A.I.D.S. i UNAIDS", "[U.N.A.I.D.S]. i [UNAIDS]"},
             Row{"a\u0301bc", "ábc", "[ábc]"},
             Row{"needle", "nee\u00ADdle", "[nee\u00ADdle]"},
             Row{"\"harm reduction\"", "harm reduction, harm", "[harm] [reduction], harm"},
             Row{"\"harm reduction\"", "reduction harm", "reduction harm"},
             Row{"harm-reduction", "harm reduction", "[harm] [reduction]"},
             Row{"\"drug pol*\"", "drug policy, drug law", "[drug] [policy], drug law"},
             Row{"\"policy\"", "policy policies", "[policy] policies"}, // a quoted word as it stands
             Row{"nalox*", "naloxone nalox nal", "[naloxone] [nalox] nal"},
             Row{"de*al", "decriminal deal dead", "[decriminal] [deal] dead"},
             Row{"wom?n", "woman women womn", "[woman] [women] womn"},
             Row{"-harm reduction", "harm reduction", "harm [reduction]"},
             Row{"title:harm reduction", "harm reduction", "harm [reduction]"},
             Row{"harm OR law", "law of harm", "[law] of [harm]"},
             Row{"harm", "<b>harm</b>", "<b>[harm]</b>"},
             Row{"harm", "a\xFFharm", "a\xFF[harm]"},
         }) {
        CAPTURE(row.typed);
        CAPTURE(row.text);
        CHECK(marked(row.typed, row.text) == row.marked);
    }
}

TEST_CASE("marks: without inflections only the word itself, in any script and case") {
    CHECK(marked("zakon", "Zakon, закон, zakona", false) == "[Zakon], [закон], zakona");
}
