// Phrases and NEAR: the one place where the matching set needs Xapian's matcher, as words must be compared by position.
#pragma once
#include "server/search/bitmap.hpp"
#include "server/search/plan.hpp"

#include <string>

namespace rc::search {

// Documents in which the words stand as the plan (a phrase or NEAR) says.
Bitmap position_matches(const Plan& plan, const Xapian::Database& database, std::uint32_t size);

// Names the plan in a cache: equal exactly if terms, kind and distance are.
std::string position_key(const Plan& plan);

} // namespace rc::search
