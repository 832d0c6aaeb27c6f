// Beside a concept, which is found in every language, a word can stand that only one language has.
#pragma once
#include "server/search/plan.hpp"

#include <string>
#include <vector>

namespace rc::search {

// Where a language has fewer than a first page of documents with all that a matched conjunction asks for, its documents
// with all the concepts match without the other words; where these are hardly any, those with any of the concepts. The
// same goes for a label, which is its concept or the shorter labels that it holds. Plan::complete keeps those with all
// of it, and a warning says so. Words in quotes, in a field or with a digit, and whatever else is no bare word, stay
// required in every language. Nothing changes without a concept. Fills in `set` again where it changes the plan.
void reach_other_languages(Plan& plan, const Snapshot& snapshot, const Xapian::Database& database, Warnings& warnings);

} // namespace rc::search
