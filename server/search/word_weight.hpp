// What a word of a query counts, and what standing somewhere so many times makes of it.
#pragma once
#include "server/search/plan.hpp"

#include <cstdint>

namespace rc::search {

// Sets PlannedWord::weight throughout the plan: the rarer a word among `documents`, the more it counts (inverse
// document frequency as in Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, kept above zero). All
// forms of a word share one rarity, that of the word in any form: else the rarest inflection would count most.
void weigh(Plan& plan, std::uint32_t documents);

// True if the form is the word as it was typed, in whichever script the text has it.
bool is_as_typed(Form form);

// What one form of a word counts against another. Between equals the word as typed goes before its inflections, so that
// what was typed in one language is first found in that language.
double share_of(Form form);

// BM25: from 0 to 1 with `count` occurrences in a text of `length` (the average is 1). The first occurrences say most.
double saturation(double count, double length);

// What a document counts against one that has all that was asked for: those with a part of it go behind, unless they
// are far better.
double completeness_share(const Plan& plan, std::uint32_t document);

} // namespace rc::search
