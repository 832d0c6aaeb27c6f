// In which of our languages a text is written: naive Bayes over words and runs of two to four letters.
//
// Literature: Cavnar and Trenkle 1994 for runs of letters; Lui and Baldwin 2012 for naive Bayes over them. Ours differs
// in being trained on little text written for it, in counting whole words more, and in knowing text without marks.
#pragma once
#include "common/text/stem.hpp"

#include <cstddef>
#include <string_view>

namespace rc::text {

struct LanguageGuess {
    Group group = Group::none; // the likeliest; none for a language that is not ours, and for no letters at all
    double margin = 0;         // by how much the runner-up is less likely, in natural logarithms
    std::size_t words = 0;     // that were looked at: those of the prevailing script
    double script_part = 0;    // of all letters, those in words of that script
};

// The likeliest group, however short the text. Bosnian, Croatian, Montenegrin and Serbian, in both scripts, are one.
// Pure; any thread.
LanguageGuess likeliest_language(std::string_view utf8);

// The same where there is no doubt: none for text that is short, mixed, garbled or of another language.
Group sure_language(std::string_view utf8);

// The group of a page of a document whose language is known: that of its own first words where these leave no doubt
// (a document may hold two languages), else the document's. Looks at two kilobytes at most.
Group group_of_page(std::string_view page, Group of_document);

} // namespace rc::text
