// Languages that have little of what is asked for.
#pragma once
#include "server/search/bitmap.hpp"

#include <cstdint>

namespace rc::search {

class Snapshot;

// Half a first page. A language with so many documents that have all the concepts is not searched for less: of what has
// only a part there is much, and little of it is meant.
inline constexpr std::uint32_t hardly_any = 10;

// Documents in the languages of which `set` has fewer than `enough`.
Bitmap languages_with_few(const Bitmap& set, std::uint32_t enough, const Snapshot& snapshot);

} // namespace rc::search
