// One document of the catalogue as the terms, positions, slots and record that common/index/schema.hpp promises.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "common/thesaurus/concepts.hpp"

#include <vector>
#include <xapian.h>

namespace rc {

// Pure; any thread. Words behind the last position of a page are found as words, but not in phrases. Concepts are
// recognised where `concepts` is not null.
Xapian::Document xapian_document(const CatalogueDocument& document, const std::vector<Page>& pages,
                                 const Concepts* concepts);

} // namespace rc
