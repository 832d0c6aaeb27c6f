// Names of people as bylines write them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rc::html {

// Names of people out of bylines: without "By" and its like, dates, addresses and doubles; several in one string are
// parted.
std::vector<std::string> people_in(const std::vector<std::string>& bylines);

// What follows "By", "Piše:", "Γράφει"... at the beginning, in the languages of the region and those around it; all of
// the text if it begins otherwise.
std::string_view without_opening(std::string_view text);

} // namespace rc::html
