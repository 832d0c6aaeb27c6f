// Words of the index that are spelled almost like one that is not there.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
}

namespace rc::search {

struct Neighbour {
    std::string term;
    unsigned distance;       // letters inserted, left out, exchanged, or swapped with the next (Damerau 1964)
    std::uint32_t documents; // that have it
};

// How far a word of so many letters may be off: 1 for four to six, 2 for longer ones, 0 for shorter ones, where any
// letter makes another word.
unsigned most_distance(std::size_t letters);

// Words of the bodies and titles within that distance of the folded `word`, nearest first, then the most frequent; at
// most `count`. Of two letters off, only those that begin alike. Walks the sorted terms and skips what no longer can be
// near (in the manner of Schulz & Mihov, Fast string correction with Levenshtein automata, 2002). Lets Xapian's
// exceptions through.
std::vector<Neighbour> neighbours(std::string_view word, std::size_t count, const Xapian::Database& database);

} // namespace rc::search
