// Whether and where a quote stands in a text.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace rc::citation {

// Letter by letter; only white space counts alike, and the signs that part cells and open items of lists count as white
// space: pages show them as tables and lists. False for an empty quote.
bool stands_in(std::string_view quote, std::string_view text);

struct QuotePlace {
    std::uint32_t begin = 0, end = 0; // code points
    bool operator==(const QuotePlace&) const = default;
};

// Where it stands first, by the same rule; nothing if it does not. A quote "first words … last words" that does not
// stand there as it is reaches from the one to the nearest of the other.
std::optional<QuotePlace> find_quote(std::string_view quote, std::string_view text);

} // namespace rc::citation
