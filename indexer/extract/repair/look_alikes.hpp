// Words that were typed, or recognised, with letters of two scripts that look the same: a Latin o in a Cyrillic or
// Greek word, a Greek Α in a Latin one. No search finds them. Such pairs are in Unicode Technical Standard #39, from
// which we take only letters that print alike in upright type.
#pragma once
#include "indexer/extract/repair/mends.hpp"
#include "indexer/extract/repair/script.hpp"

namespace rc {

// What is certain: most letters of the word are of the page's script, each other one has its like there, and one letter
// at least looks like none of the other script's (or hardly any letter is foreign). Short words are mended if that
// makes them one of the commonest words. Left alone: words with digits, words of irregular case (pH, BBCовите, МBт),
// words mostly of another script, and everything on pages of two scripts (`page` is `other`).
std::vector<Mend> look_alikes_in(std::string_view text, Script page);

} // namespace rc
