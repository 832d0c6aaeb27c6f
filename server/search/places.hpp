// Where the words of a query stand in a document, as the index knows it.
#pragma once
#include "server/search/plan.hpp"

#include <cstdint>
#include <vector>

namespace rc::search {

// One word of the document that the query means.
struct Place {
    std::uint32_t position; // page * page_stride + number of the word (common/index/schema.hpp)
    std::uint16_t word;     // index into Wanted::words
    Form form;
};

// The words a passage should show: those outside negations that may stand anywhere. Points into the plan.
struct Wanted {
    struct Word {
        const PlannedWord* word;
        double weight; // the rarer, the more
    };
    struct Run { // words that count only side by side, or near each other
        std::uint16_t first, count;
        unsigned distance; // 0: side by side
    };
    std::vector<Word> words;
    std::vector<Run> runs; // every word belongs to one; single words are runs of one
};

Wanted wanted_words(const Plan& plan, std::uint32_t documents);

// A document whose places are asked for.
struct Shown {
    std::uint32_t number;
    unsigned least_words = 0; // with fewer of the wanted words, those of concepts not counted, it has no places
};

// All places in each of the documents, by position. Of a phrase only those where it stands as a whole.
std::vector<std::vector<Place>> places_in(const std::vector<Shown>& documents, const Wanted& wanted,
                                          const Snapshot& snapshot, const Xapian::Database& database);

} // namespace rc::search
