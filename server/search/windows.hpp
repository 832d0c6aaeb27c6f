// Chooses the places of a document that are worth showing.
#pragma once
#include "server/search/places.hpp"

#include <vector>

namespace rc::search {

// A stretch of words on one page; first and last are positions of words that are meant by the query.
struct Window {
    std::uint32_t first, last;
    double score;
};

// At most `count` stretches, best first, apart from each other. A stretch is the better, the more different words it
// holds, the rarer they are, and the denser they stand. Titles and authors are no passages. Pure.
std::vector<Window> best_windows(const std::vector<Place>& places, const Wanted& wanted, std::uint32_t count);

} // namespace rc::search
