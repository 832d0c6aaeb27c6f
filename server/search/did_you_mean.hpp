// Another spelling of what was typed, for a search that finds nothing or little.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

namespace Xapian {
class Database;
}

namespace rc::search {

class Snapshot;

// A search that finds more than this needs no other spelling.
inline constexpr std::uint32_t little = 3;

// What `typed` was probably meant to be: words that no document has, or that very few have beside a close neighbour,
// replaced by that neighbour (neighbours.hpp); else a word parted in two, or two joined. Everything else of the text
// stays as it was typed. The replacement is written as documents write it (surface_form.hpp). Empty if there is none
// that finds more than `found`, the number of documents that have all the words; `finds` counts for another text.
// Quoted words, words in a field or behind a minus, and words that are labels of the thesaurus are left alone. Lets
// Xapian's exceptions through.
std::string did_you_mean(const std::string& typed, std::uint32_t found, const Snapshot& snapshot,
                         const Xapian::Database& database,
                         const std::function<std::uint32_t(const std::string& typed)>& finds);

} // namespace rc::search
