// The words of a document that answer the query: passages with what to mark in them, and why the document was found.
#pragma once
#include "server/search/places.hpp"
#include "server/search/search.hpp"

namespace rc::index {
class StoredDocument;
}

namespace rc::search {

// Fills hit.passages (at most `count`, best first) and hit.why from the pages of `document` and the description that
// the hit has already. Without places, the passage is the abstract or the
// beginning of the text. Throws Error{unavailable} if the record is damaged.
void add_passages(Hit& hit, const index::StoredDocument& document, const std::vector<Place>& places,
                  const Wanted& wanted, std::uint32_t count);

} // namespace rc::search
