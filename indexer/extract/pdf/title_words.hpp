// What stands around titles on first pages, in the languages of the region.
#pragma once
#include <string_view>

namespace rc::pdf {

// All take folded text (common/text/fold.hpp).

// Who issues laws and papers ("ministry of ..."): stands above the title, often bigger.
bool names_issuer(std::string_view folded);
// "zakon" alone is half a title: what the law is about follows below.
bool is_bare_type(std::string_view folded);
// "o sprecavanju ...": the other half.
bool continues_title(std::string_view folded);

} // namespace rc::pdf
