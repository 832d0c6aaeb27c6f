// The beginning of a document, line by line: where titles, types and dates stand.
#pragma once
#include "common/document.hpp"

#include <string_view>
#include <vector>

namespace rc {

// Non-empty lines, trimmed, of the first page that has text; at most 4 kB of it, since cover and heading are there.
// Views into `pages`.
std::vector<std::string_view> first_lines(const std::vector<Page>& pages);

// The line without white space (also no-break spaces) at both ends.
std::string_view trimmed(std::string_view line);

} // namespace rc
