// Phrases and NEAR: the one place where the matching set needs Xapian's matcher, as words must be compared by position.
#pragma once
#include "server/search/bitmap.hpp"
#include "server/search/plan.hpp"

#include <string>

namespace rc::search {

// Documents in which the words stand as the plan (a phrase or NEAR) says. A page is in one language, so the stems of
// one group are compared with each other alone; and as they stand wherever the words themselves do, these are looked
// for only in languages without stems. So all inflections together cost little more than the words.
Bitmap position_matches(const Plan& plan, const Snapshot& snapshot, const Xapian::Database& database);

// Names the plan in a cache: equal exactly if terms, kind and distance are.
std::string position_key(const Plan& plan);

} // namespace rc::search
