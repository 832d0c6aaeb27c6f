// Second step of reading a query: the words and wildcards of a run of characters.
#pragma once
#include "server/search/query.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rc::search {

struct QueryWords {
    std::vector<Node> words;  // of kind word or wildcard
    bool side_by_side = true; // false if a comma, stroke or colon parts them: "and/or"
    Warnings warnings;        // wildcards that cannot be used
};

// Words as the index knows them (common/text/tokens.hpp). A '*' behind a word or between its letters, and a '?' between
// letters, make a wildcard. A '*' before a word is dropped with a warning: there is no index of word endings.
QueryWords query_words(std::string_view run);

} // namespace rc::search
