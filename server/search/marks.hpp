// What a query marks in a text of its own: a page that is read, a title. Needs no index.
#pragma once
#include "server/search/query.hpp"
#include "server/search/search.hpp"

#include <string_view>
#include <vector>

namespace rc::search {

// Ranges of `text` in code points, in order, without overlap. Words that are excluded or must stand in a field are not
// marked, words of a phrase only where the phrase stands as a whole. The language of the text is not known: a word is
// marked if any of our stemmers takes it for an inflection. Pure; any thread.
std::vector<Range> marks(const Query& query, std::string_view text, bool inflections);

} // namespace rc::search
