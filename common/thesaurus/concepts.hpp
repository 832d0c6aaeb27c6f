// A thesaurus with what finds its concepts: made together, read from any thread.
#pragma once
#include "common/thesaurus/concept_matcher.hpp"
#include "common/thesaurus/thesaurus.hpp"

#include <utility>

namespace rc {

struct Concepts {
    explicit Concepts(Thesaurus made) : thesaurus(std::move(made)), matcher(thesaurus) {}

    Thesaurus thesaurus;
    ConceptMatcher matcher;
};

} // namespace rc
