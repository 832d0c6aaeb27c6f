#include "server/handlers/date.hpp"
#include "server/handlers/marked_text.hpp"
#include "server/handlers/search_call.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::handlers;

TEST_CASE("is_date: years, months and days of the calendar") {
    struct Row {
        const char* text;
        bool sound;
    };
    for (const Row& row : {Row{"2021", true},
                           {"2021-12", true},
                           {"2024-02-29", true},
                           {"2023-02-29", false},
                           {"2021-00", false},
                           {"2021-13", false},
                           {"2021-1", false},
                           {"21", false},
                           {"2021/05", false},
                           {"2021-05-", false},
                           {"-021", false},
                           {"+021", false},
                           {"２０２１", false},
                           {"", false},
                           {"2021-05-01T10", false}}) {
        CAPTURE(row.text);
        CHECK(is_date(row.text) == row.sound);
    }
}

TEST_CASE("marked_html: escapes everything and marks by code points") {
    struct Row {
        const char* text;
        std::vector<search::Range> ranges;
        const char* html;
    };
    for (const Row& row : {
             Row{"a <b> & \"c\"", {}, "a &lt;b&gt; &amp; &quot;c&quot;"},
             {"žuta đ", {{0, 4}}, "<mark>žuta</mark> đ"},
             {"a<b", {{1, 2}}, "a<mark>&lt;</mark>b"},
             {"abcdef", {{3, 5}, {0, 2}}, "<mark>ab</mark>c<mark>de</mark>f"},
             {"abcdef", {{0, 3}, {2, 4}}, "<mark>abcd</mark>ef"},
             {"abc", {{2, 99}, {200, 300}}, "ab<mark>c</mark>"},
             {"", {{0, 1}}, ""},
         }) {
        CAPTURE(row.text);
        CHECK(marked_html(row.text, row.ranges) == row.html);
    }
}

TEST_CASE("cursor: comes back for its own list only") {
    const std::string cursor = make_cursor("this list", 40);
    CHECK(read_cursor("this list", cursor) == 40u);
    CHECK(read_cursor("other list", cursor) == std::nullopt);
    for (const char* wrong : {"", "40", "0000000000000000", "000000000000000040", "zzzz"}) {
        CAPTURE(wrong);
        CHECK(read_cursor("this list", wrong) == std::nullopt);
    }
    CHECK(read_cursor("this list", cursor.substr(0, 16) + "040") == std::nullopt);
}
