// What to do when no document has all of the words, and how to say what else was searched.
#pragma once
#include "server/search/plan.hpp"
#include "server/search/search.hpp"

namespace rc::search {

// Turns "all of these words" into "any of these words" where that can find something: exclusions, field values and
// ranges stay as they are. Says so in `warnings`. False, with nothing changed, if the plan is not a list of several
// words. A changed plan must be matched again.
bool relax(Plan& plan, std::vector<std::string>& warnings);

// The stems and the wildcards' terms that were searched beside the typed words.
std::vector<Expansion> expansions(const Plan& plan);

} // namespace rc::search
