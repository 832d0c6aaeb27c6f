// The groups of languages (common/text/stem.hpp) that the texts of a document are in, as a set of bits.
#pragma once
#include "common/text/stem.hpp"
#include "server/search/columns.hpp"

#include <bit>
#include <cstdint>
#include <vector>

namespace rc::search {

class TextGroups {
public:
    constexpr TextGroups() = default;
    constexpr void insert(text::Group group) { bits_ |= bit_of(group); }
    constexpr bool contains(text::Group group) const { return (bits_ & bit_of(group)) != 0; }
    constexpr bool contain(TextGroups others) const { return (bits_ & others.bits_) == others.bits_; }
    constexpr std::uint16_t bits() const { return bits_; }
    // True if they are all in one group, and that is in `others`.
    constexpr bool are_one_of(TextGroups others) const { return std::has_single_bit(bits_) && others.contain(*this); }

private:
    static constexpr std::uint16_t bit_of(text::Group group) {
        return static_cast<std::uint16_t>(1u << static_cast<unsigned>(group));
    }
    std::uint16_t bits_ = 0;
};

// By document number, below `size`: of its languages, and of pages in others. Lets Xapian's exceptions through.
std::vector<TextGroups> text_groups(const Xapian::Database& database, const Columns& columns, const Bitmap& live);

} // namespace rc::search
