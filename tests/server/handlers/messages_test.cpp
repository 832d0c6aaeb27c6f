// The words of the pages: plurals, numbers, dates and lists in the way of each language.
#include "common/error.hpp"
#include "server/handlers/front_files.hpp"

#include <doctest/doctest.h>

using rc::handlers::FrontFiles;
using rc::handlers::Messages;

namespace {
const FrontFiles& front() {
    static const FrontFiles files(RC_SHARE_DIR "/web");
    return files;
}
} // namespace

TEST_CASE("messages: a count takes the form that its language has for it") {
    struct Row {
        const char* language;
        std::uint64_t count;
        const char* text;
    };
    for (const Row& row :
         {Row{"en", 1, "1 document"}, Row{"en", 1234, "1,234 documents"}, Row{"sr-Cyrl", 1, "1 документ"},
          Row{"sr-Cyrl", 3, "3 документа"}, Row{"sr-Cyrl", 12, "12 докумената"}, Row{"sr-Cyrl", 21, "21 документ"},
          Row{"cnr", 1234, "1.234 dokumenta"}, Row{"sl", 2, "2 dokumenta"}, Row{"sl", 101, "101 dokument"},
          Row{"ro", 20, "20 de documente"}, Row{"el", 1234, "1.234 έγγραφα"}, Row{"tr", 2, "2 belge"},
          Row{"mk", 2, "2 документи"}}) {
        CAPTURE(row.language);
        CHECK(front().messages(row.language).count("results.all", row.count) == row.text);
    }
}

TEST_CASE("messages: a share is written as the language writes it, and is whole only if it is all") {
    CHECK(front().messages("en").per_cent(0.999) == "99%");
    CHECK(front().messages("en").per_cent(1) == "100%");
    CHECK(front().messages("en").per_cent(0.29) == "29%");
    CHECK(front().messages("tr").per_cent(0.994) == "%99");
    CHECK(front().messages("sl").per_cent(0) == "0\u00A0%");
}

TEST_CASE("messages: a date is shown as exactly as it is known") {
    const Messages& english = front().messages("en");
    for (const auto& [iso, shown] : {std::pair{"2023", "2023"},
                                     {"2023-05", "May 2023"},
                                     {"2023-05-07", "7 May 2023"},
                                     {"", ""},
                                     {"about 1990", "about 1990"},
                                     {"2023-13", "2023-13"}})
        CHECK(english.date(iso) == shown);
    CHECK(front().messages("sr-Cyrl").date("2023-05") == "мај 2023.");
    CHECK(front().messages("tr").date("2023-05") == "Mayıs 2023");
}

TEST_CASE("messages: values are put in as they are; a missing message is an error") {
    const Messages& english = front().messages("en");
    CHECK(english.count("results.for", 0, {{"q", "{count} & <b>"}}) == "0 documents for {count} & <b>");
    CHECK(english.list({"a", "b", "c"}) == "a, b, c");
    CHECK_THROWS_AS(english.text("nothing"), rc::Error);
    CHECK_THROWS_AS(front().messages("xx"), rc::Error);
    CHECK_THROWS_AS(front().messages("../en"), rc::Error);
}

TEST_CASE("messages: every language has its own name, in the order of the menu") {
    REQUIRE(front().languages().size() == 13);
    CHECK(front().languages().front().second == "Bosanski");
    CHECK(front().languages().back().second == "Српски");
}
