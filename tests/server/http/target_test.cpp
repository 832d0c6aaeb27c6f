#include "server/http/target.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::http;

TEST_CASE("percent_decode: reads escapes strictly") {
    struct Row {
        const char* encoded;
        Plus plus;
        const char* text;
    }; // null: refused
    for (const Row& row : {
             Row{"a%20b", Plus::literal, "a b"},
             {"a+b", Plus::literal, "a+b"},
             {"a+b", Plus::space, "a b"},
             {"%2B", Plus::space, "+"},
             {"%D0%B4", Plus::space, "д"},
             {"", Plus::space, ""},
             {"%c4%91", Plus::space, "đ"},
             {"%", Plus::space, nullptr},
             {"%4", Plus::space, nullptr},
             {"%zz", Plus::space, nullptr},
             {"%00", Plus::space, nullptr},
             {"%ff%fe", Plus::space, nullptr},
             {"%ED%A0%80", Plus::space, nullptr},
             {"%C0%AF", Plus::space, nullptr},
             {"\xff", Plus::space, nullptr},
         }) {
        CAPTURE(row.encoded);
        const auto text = percent_decode(row.encoded, row.plus);
        REQUIRE(text.has_value() == (row.text != nullptr));
        if (text) CHECK(*text == row.text);
    }
}

TEST_CASE("percent_encode: comes back as it was") {
    for (const char* text : {"", "a b&c=d", "дијета/č", "100%", "a+b;c#d?e", "~-._"}) {
        CAPTURE(text);
        CHECK(percent_decode(percent_encode(text), Plus::space) == text);
        CHECK(percent_encode(text).find_first_of(" &=#?+/;") == std::string::npos);
    }
}

TEST_CASE("parse_target: path by segments, parameters in order") {
    const Target target = parse_target("/a%2Fb/c?q=x+y&country=RS&country=HR&flag&&=1");
    CHECK(target.segments == std::vector<std::string>{"a/b", "c"});
    CHECK(target.parameters ==
          NamedValues{{"q", "x y"}, {"country", "RS"}, {"country", "HR"}, {"flag", ""}, {"", "1"}});
    CHECK(target.query_string == "q=x+y&country=RS&country=HR&flag&&=1");
    CHECK(parse_target("/").segments == std::vector<std::string>{""});
    CHECK(parse_target("http://example.org/x?y=1").path == "/x");
    CHECK(parse_target("http://example.org").path == "/");
}

TEST_CASE("parse_target: says which parameters cannot be read") {
    try {
        parse_target("/search?q=%ff&theme=a&type=%");
        FAIL("accepted");
    } catch (const ParameterErrors& error) {
        REQUIRE(error.faults().size() == 2);
        CHECK(error.faults()[0].parameter == "q");
        CHECK(error.faults()[1].parameter == "type");
    }
    for (const char* raw : {"/%ff", "/a%00", "no-path", "*", ""}) {
        CAPTURE(raw);
        CHECK_THROWS_AS(parse_target(raw), Error);
    }
}
