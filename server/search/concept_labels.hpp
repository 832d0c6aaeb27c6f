// Preferred labels of the thesaurus as an answer names them.
#pragma once
#include "common/thesaurus/thesaurus.hpp"

#include <string>
#include <vector>

namespace rc::search {

struct ConceptLabel {
    std::string text, folded, language;
};

// Of each concept, in the order of Thesaurus::concepts(): its labels in these languages. A label that several share
// stands once, for the first.
std::vector<std::vector<ConceptLabel>> concept_labels(const Thesaurus& thesaurus,
                                                      const std::vector<std::string>& languages);

} // namespace rc::search
