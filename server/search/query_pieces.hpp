// First step of reading a query: parentheses, quotations and runs of other characters, in order.
#pragma once
#include <string_view>
#include <vector>

namespace rc::search {

struct Piece {
    enum class Kind {
        open,      // (
        close,     // )
        quotation, // text between quotation marks, straight or typographic
        unclosed,  // a quotation mark that nothing closes
        minus,     // a '-' that stands directly before what it excludes
        chunk      // a run without spaces
    };
    Kind kind;
    std::string_view text;
    bool joined; // no space before it

    bool operator==(const Piece&) const = default;
};

// The pieces point into `typed`.
std::vector<Piece> query_pieces(std::string_view typed);

} // namespace rc::search
