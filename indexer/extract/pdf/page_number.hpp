// Lines that may be page numbers.
#pragma once
#include <string_view>
#include <vector>

namespace rc::pdf {

// The numbers of a line that says nothing but a page number, in figures or Roman: {12} for "12", "- 12 -" and "Page
// 12", {14} for "xiv", {3, 20} for "3 of 20". Empty for every other line.
std::vector<long> page_numbers_in(std::string_view text);

} // namespace rc::pdf
