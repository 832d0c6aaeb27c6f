// What a query marks in a text of its own: a page that is read, a title. Needs no index.
#pragma once
#include "common/text/stem.hpp"
#include "common/thesaurus/concepts.hpp"
#include "server/search/query.hpp"
#include "server/search/search.hpp"

#include <string_view>
#include <vector>

namespace rc::search {

struct MarkOptions {
    text::Group group = text::Group::none; // of the text's language, to recognise concepts in it
    bool inflections = true;
    const Concepts* concepts = nullptr; // null: concepts of the query mark nothing
};

// Ranges of `text` in code points, in order, without overlap. Words that are excluded or must stand in a field are not
// marked, words of a phrase only where the phrase stands as a whole. A word is marked if any of our stemmers takes it for
// an inflection, as pages may hold several languages. Pure; any thread.
std::vector<Range> marks(const Query& query, std::string_view text, const MarkOptions& options);

} // namespace rc::search
