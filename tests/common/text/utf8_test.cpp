#include "common/text/utf8.hpp"

#include <doctest/doctest.h>

using namespace rc::text;

TEST_CASE("utf8: code points of one to four bytes are read and written") {
    for (const char32_t c :
         {U'a', U'\u007F', U'\u0080', U'č', U'\u07FF', U'\u0800', U'€', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
        CAPTURE(static_cast<unsigned>(c));
        std::string text;
        append_utf8(text, c);
        std::size_t at = 0;
        CHECK(next_code_point(text, at) == c);
        CHECK(at == text.size());
    }
}

TEST_CASE("utf8: a malformed byte is one replacement character and never swallows its neighbour") {
    struct Row {
        std::string_view bytes;
        std::string_view repaired;
    };
    for (const Row& row : {Row{"a\x80"
                               "b",
                               "a\uFFFDb"},                                     // continuation alone
                           Row{"\xC0\xAF", "\uFFFD\uFFFD"},                     // overlong
                           Row{"\xE0\x80\x80", "\uFFFD\uFFFD\uFFFD"},           // overlong
                           Row{"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},           // surrogate
                           Row{"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"}, // above U+10FFFF
                           Row{"\xC4", "\uFFFD"},                               // cut
                           Row{"\xC4z", "\uFFFDz"}, Row{"\xFF", "\uFFFD"}}) {
        CAPTURE(row.repaired);
        CHECK_FALSE(is_valid_utf8(row.bytes));
        CHECK(to_valid_utf8(row.bytes) == row.repaired);
    }
    CHECK(is_valid_utf8("a č € \uFFFD"));
}

TEST_CASE("utf8: control characters become spaces, but tabs, lines and pages stay") {
    CHECK(to_valid_utf8(std::string_view("a\0b\x01\t\n\f\r", 8)) == "a b \t\n\f ");
}

TEST_CASE("utf8: counting and clipping go by code points") {
    CHECK(count_code_points("čaša €") == 6);
    CHECK(clip_bytes("čaša", 10) == "čaša");
    CHECK(clip_bytes("čaša", 3) == "ča");
    CHECK(clip_bytes("čaša", 4) == "ča");
    CHECK(clip_bytes("€", 2) == "");
}
