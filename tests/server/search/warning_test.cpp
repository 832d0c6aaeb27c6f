#include "server/search/query.hpp"
#include "server/search/warning.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <nlohmann/json.hpp>

namespace rc::search {

TEST_CASE("warning: the parser names what it took otherwise, with the words it is about") {
    struct Row {
        const char *typed, *said;
    };
    for (const Row& row : {
             Row{"(a", "a parenthesis is not closed; it was closed at the end"},
             Row{"*law", "“*law”: a wildcard cannot stand at the beginning of a word; searched as “law”"},
             Row{"foo:bar", "“foo” is not a field; searched as words"},
             Row{"year:..", "“year:..” cannot be read as a search in the field year; searched as words"},
         }) {
        CAPTURE(row.typed);
        const Query query = parse_query(row.typed);
        REQUIRE(query.warnings.size() == 1);
        CHECK(in_english(query.warnings.front()) == row.said);
    }
}

TEST_CASE("warning: the pages have every one in every language, with the same names in braces") {
    for (const char* language : {"en", "sr-Cyrl", "el"}) {
        std::ifstream in(std::string(RC_TEST_DIR "/../web/messages/") + language + ".json");
        const auto messages = nlohmann::json::parse(in);
        for (const auto& [code, english] : warning_texts()) {
            CAPTURE(code);
            const std::string text = messages.at("warning." + std::string(code));
            for (const char* name : {"{word}", "{value}", "{field}", "{count}"})
                CHECK((text.find(name) == text.npos) == (english.find(name) == english.npos));
        }
    }
}

} // namespace rc::search
