// Where a language has no document on a concept, what lies below it in the thesaurus is nearest to it: probation and diversion
// to alternatives to imprisonment. Catalogues of subject headings search these by themselves ("explosion" in MEDLINE).
#pragma once
#include "server/search/plan.hpp"

namespace rc::search {

// Beside every concept that a matched plan asks for (outside negations), lets its direct narrower concepts match in
// languages without a document that has it. True if that brings documents; their parts of the plan
// are then to be matched again.
bool add_narrower_concepts(Plan& plan, const Snapshot& snapshot, const Xapian::Database& database);

} // namespace rc::search
