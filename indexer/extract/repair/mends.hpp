// Mended places of a page's text.
#pragma once
#include "common/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rc {

// The bytes [begin, end) of a text, and the letters that belong there.
struct Mend {
    std::uint32_t begin, end;
    std::string letters;
    bool operator==(const Mend&) const = default;
};

// Puts the letters in their places, moves the places of words and links along, and logs the repair with the number of
// mends. What the text was before is kept in the reading, unless an earlier text is there. The mends are in order, do
// not overlap, and touch no line end.
void apply(Page& page, const std::vector<Mend>& mends, Repair kind);

// The text with the letters in their places.
std::string mended(std::string_view text, const std::vector<Mend>& mends);

} // namespace rc
