// From a document of the catalogue to what the formats of citation and export show of it.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "common/citation/record.hpp"
#include "common/taxonomy/taxonomy.hpp"

#include <string>

namespace rc::citation {

// `language`: of labels, one of the taxonomy's. `site`: the address of the library without a slash at its end; empty:
// not known, addresses are paths. `accessed` is left empty.
Record catalogue_record(const CatalogueDocument& document, const Taxonomy& taxonomy, const std::string& language,
                        const std::string& site);

} // namespace rc::citation
