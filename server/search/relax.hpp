// What to do when no document has all of the words, and how to say what else was searched.
#pragma once
#include "server/search/plan.hpp"
#include "server/search/search.hpp"

#include <optional>

namespace rc::search {

// True if the words are so many that they must be a question, and fewer documents than fill a page have all of them.
// `plan` must have been matched.
bool finds_too_little(const Plan& plan);

// Turns "all of these words" into "any of these words": exclusions, field values, ranges and what stands in quotation
// marks stay as they are. Gives the changed plan, to be matched again; nothing if the plan is not a list of several
// words.
std::optional<Plan> relaxed(Plan plan);

// Warnings that name the words no document has.
void name_unknown_words(const Plan& plan, Warnings& warnings);

// The stems, the wildcards' terms and the concepts that were searched beside the typed words; of a concept its
// preferred labels in the languages that documents are in, without those that were typed.
std::vector<Expansion> expansions(const Plan& plan, const Snapshot& snapshot);

} // namespace rc::search
