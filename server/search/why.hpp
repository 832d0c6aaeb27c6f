// Says by which form of a word a document was found.
#pragma once
#include "server/search/places.hpp"
#include "server/search/search.hpp"

#include <string_view>
#include <vector>

namespace rc::search {

// How `found`, a word as it stands in the document, answers `wanted`: "word", "inflection", "wildcard"; "script" if it
// is the same word in another script than was typed, "spelling" if it is the same word spelt the other way.
std::string_view via(const PlannedWord& wanted, Form form, std::string_view found);

// Adds it unless the list is long enough or has the same already (capitals aside).
void add_why(std::vector<Why>& why, const PlannedWord& wanted, Form form, std::string_view found);

} // namespace rc::search
