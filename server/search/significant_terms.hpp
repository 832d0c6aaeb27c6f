// What a document is about: its words and concepts that are many in it and few elsewhere.
#pragma once
#include "common/text/stem.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace Xapian {
class Database;
}

namespace rc::search {

class Snapshot;

struct SignificantTerm {
    std::string name; // of the index: a stem, a word where the language has no stems, or a concept
    bool is_concept = false;
    std::uint32_t occurrences = 0; // in the document
    double weight = 0; // tf (BM25's saturation) times idf; of concepts times what they count above words
};

// BM25's term frequency part, between 0 and 1: Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009.
double saturated(double occurrences, double length, double average_length);

// At most 30 words and 15 concepts of a document, weightiest first, that another document has too. How rare a word is
// counts among the documents of languages of its group: in an index of ten languages every Greek word is rare. Looks up
// frequencies of a few hundred terms, however long the document.
std::vector<SignificantTerm> significant_terms(std::uint32_t document, text::Group group, const Snapshot& snapshot,
                                               const Xapian::Database& database);

} // namespace rc::search
