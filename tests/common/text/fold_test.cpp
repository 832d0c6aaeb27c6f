#include "common/text/fold.hpp"

#include <doctest/doctest.h>

using namespace rc::text;

namespace {

struct Row {
    std::string_view text;
    std::string_view folded;
};

void check(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(fold(row.text) == row.folded);
    }
}

} // namespace

TEST_CASE("fold: Latin letters lose case and marks") {
    check({{"ČĆŽŠčćžš", "cczsccz"
                        "s"},
           {"ăâîșțĂÂÎȘȚ", "aaistaaist"},
           {"şţŞŢ", "stst"}, // Romanian with cedilla instead of comma, and Turkish
           {"ëçËÇ", "ecec"},
           {"ğüöĞÜÖ", "guoguo"},
           {"éàñÅ", "eana"},
           {"ðłßæœøþħ", "dlssaeoeothh"},
           {"ŠĐŁØ", "sdlo"}});
}

TEST_CASE("fold: Turkish i of four kinds is one") {
    check({{"İIıi", "iiii"}, {"İSTANBUL", "istanbul"}, {"ılımlı", "ilimli"}});
}

TEST_CASE("fold: đ, ђ, dj and d are one") {
    check({{"Đurić", "duric"},
           {"Djurić", "duric"},
           {"Durić", "duric"},
           {"Ђурић", "duric"},
           {"DJURIĆ", "duric"},
           {"odjek", "odek"},
           {"одјек", "odek"}});
}

TEST_CASE("fold: Cyrillic meets Latin of the same language") {
    check({{"Љубљана", "ljubljana"},
           {"њега", "njega"},
           {"џеп", "dzep"},
           {"ћирилица", "cirilica"},
           {"чаша", "casa"},
           {"Ѓорѓи", "dordi"},
           {"Петковиќ", "petkovic"},
           {"ѕвезда", "dzvezda"},
           {"ѝ", "i"},
           {"щета", "steta"},
           {"здравеопазване", "zdraveopazvane"},
           {"ъгъл", "agal"},
           {"Юлия", "julija"},
           {"шофьор", "sofjor"},
           {"мой", "moj"},
           {"ёлка", "jolka"}});
}

TEST_CASE("fold: naloxone in Serbian is one word in both scripts and in any encoding of its accent") {
    check(
        {{"naloksón", "nalokson"}, {"налоксон", "nalokson"}, {"nalokso\u0301n", "nalokson"}, {"НАЛОКСОН", "nalokson"}});
}

TEST_CASE("fold: Greek keeps its script, without tonos, dialytika and final sigma") {
    check({{"τέλος", "τελοσ"},
           {"ΤΕΛΟΣ", "τελοσ"},
           {"ΤΈΛΟΣ", "τελοσ"},
           {"ΐΰϊϋ", "ιυιυ"},
           {"Ώ", "ω"},
           {"ᾳ", "α"},
           {"ὕπνος", "υπνοσ"},     // polytonic
           {"µείωση", "μειωση"}}); // with the micro sign, as scanned text has it
    CHECK(is_greek("τελοσ"));
    CHECK_FALSE(is_greek("telos"));
    CHECK_FALSE(is_greek("covid"));
}

TEST_CASE("fold: composed and decomposed input give the same") {
    check({{"s\u030C", "s"},
           {"c\u0301", "c"},
           {"и\u0306", "j"},
           {"И\u0306", "j"},
           {"г\u0301", "d"},
           {"к\u0301", "c"},
           {"К\u0301", "c"},
           {"I\u0307", "i"},
           {"ε\u0301", "ε"},
           {"ι\u0308\u0301", "ι"},
           {"и\u0301", "i"},
           {"a\u0306", "a"}});
}

TEST_CASE("fold: ligatures, digraph letters and full-width forms are their letters") {
    check({{"oﬃce", "office"}, {"ﬁnal", "final"}, {"ǆǅǄ", "dzdzdz"}, {"ǉǌ", "ljnj"}, {"ＤＲＵＧ", "drug"}, {"ſ", "s"}});
}

TEST_CASE("fold: soft hyphens and zero-width characters vanish, other signs stay") {
    check({{"sma\u00ADnjenje", "smanjenje"}, {"a\u200Db\u200Bc\uFEFF", "abc"}, {"čl. 5 – 10 %", "cl. 5 – 10 %"}});
}

TEST_CASE("fold: malformed bytes become the replacement character") { check({{"a\xFFz", "a\uFFFDz"}, {"", ""}}); }

TEST_CASE("fold: is its own fixed point") {
    for (const std::string_view text : {"Đorđe Ђурић", "щастие", "Türkiye'de", "ΤΕΛΟΣ", "ǆep", "Straße"}) {
        CAPTURE(text);
        CHECK(fold(fold(text)) == fold(text));
    }
}
