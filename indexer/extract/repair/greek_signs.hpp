// Greek words in which signs stand for letters, accents and syllable breaks, as gazettes and old fonts have them.
#pragma once
#include "indexer/extract/repair/mends.hpp"

namespace rc {

// What is certain on a page in Greek:
// - mathematical signs and the micro sign in a word: µε, ∆ιάταγμα, ∑υνολο;
// - an accent, or an apostrophe, before the capital that it belongs on: ΄Αρθρο, 'Αρθρο, if the word has no other accent
//   and more than one syllable. Numbers (Α΄) and elision (ὑπ’ Αριθμ.) are left alone;
// - question marks, which Greek does not have, between syllables: what became of soft hyphens (Τράπε?ζας), if the page
//   has several and none elsewhere at a word.
std::vector<Mend> greek_letters_in(std::string_view text);
std::vector<Mend> greek_accents_in(std::string_view text);
std::vector<Mend> greek_syllable_breaks_in(std::string_view text);

} // namespace rc
