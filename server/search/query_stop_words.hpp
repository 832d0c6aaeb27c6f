// Common words need not be there: "politika prema drogama" asks for policy and drugs.
#pragma once
#include "server/search/query.hpp"

namespace rc::search {

// The tree without the stop words among the bare words of a conjunction, as long as another word is left to ask for.
// Words in quotes, phrases, NEAR and fields keep theirs. Pure.
Node without_stop_words(const Node& root);

} // namespace rc::search
