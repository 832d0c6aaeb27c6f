// What stands around titles on first pages, in the languages of the region.
#pragma once
#include <string_view>

namespace rc::pdf {

// All take folded text (common/text/fold.hpp).

// Who issues laws and papers ("ministry of ..."): stands above the title, often bigger.
bool names_issuer(std::string_view folded);
// "zakon" alone is half a title: what the law is about follows below.
bool is_bare_type(std::string_view folded);
// An act that proclaims another ("ukaz o proglasenju zakona o ..."): the other is what the document is about.
bool is_proclamation(std::string_view folded);
// ("Sl. glasnik RS", br. 26/2008): where a law was published, which stands below its title in the same type.
bool cites_gazette(std::string_view folded);
// What stands after the label of a subject ("Subject:", "Predmet:") in letters and notices to the press, as its
// offset; 0 if there is none.
std::size_t after_subject_label(std::string_view text);
// "o sprecavanju ...": the other half.
bool continues_title(std::string_view folded);

} // namespace rc::pdf
