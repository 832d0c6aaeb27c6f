// Letters that a PDF does not name, taken from the recognised picture of the page.
#pragma once
#include "common/document.hpp"
#include "indexer/extract/repair/mends.hpp"

#include <vector>

namespace rc {

struct LostLetters {
    std::vector<Mend> mends;  // in order
    std::size_t seen, placed; // letters on the picture that the text has nowhere, and those among the mends
};

// What to put into the text of `page` so that words with lost letters are whole: where a recognised word covers the
// pieces of a word, has all their letters in order, and between or around them letters (beyond the English alphabet)
// that the page's text has nowhere. Both layouts are in points of the same paper. Pure; any thread.
LostLetters lost_letters_of(const Page& page, const Page& recognised);

} // namespace rc
