// Facets as columns in memory: what every document holds in every facet, by document number.
#pragma once
#include "common/fields.hpp"
#include "server/search/bitmap.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace Xapian {
class Database;
}

namespace rc::search {

// One facet. A document holds a *combination* of values (countries RS and HR), named by a small number; there are few
// different ones. Combination 0 holds no value.
struct FacetColumn {
    const Field* field = nullptr;
    std::vector<std::string> values;    // sorted; a value's number is its place
    std::vector<std::uint32_t> first;   // combination c holds members[first[c]] up to members[first[c + 1]]
    std::vector<std::uint32_t> members; // value numbers
    unsigned word = 0, shift = 0;       // where the combination lies in a row
    std::uint64_t mask = 0;
    std::vector<std::uint32_t> totals; // documents of the whole index, by combination

    std::uint32_t combination_count() const { return static_cast<std::uint32_t>(first.size() - 1); }
    std::span<const std::uint32_t> values_of(std::uint32_t combination) const {
        return std::span(members).subspan(first[combination], first[combination + 1] - first[combination]);
    }
    // The number of a value, or values.size() if no document has it.
    std::uint32_t number_of(std::string_view value) const;
};

// All facets of a document lie together in one or a few 64-bit words, as many bits each as its combinations need:
// counting reads one cache line a document. Immutable after loading.
class Columns {
public:
    Columns() = default;
    // Reads the facets' value slots (common/index/schema.hpp) of the documents `live`. Lets Xapian's exceptions
    // through.
    Columns(const Xapian::Database& database, const Bitmap& live);

    const std::vector<FacetColumn>& all() const { return columns_; } // in the order of the field table
    const FacetColumn& of(FieldId facet) const;
    std::uint32_t combination(const FacetColumn& column, std::uint32_t document) const {
        return static_cast<std::uint32_t>(row(document)[column.word] >> column.shift & column.mask);
    }
    unsigned words_per_row() const { return words_per_row_; }
    const std::uint64_t* row(std::uint32_t document) const {
        return rows_.data() + std::size_t{document} * words_per_row_;
    }
    // The documents of `among` whose combination is wanted.
    Bitmap select(const FacetColumn& column, const std::vector<bool>& wanted, const Bitmap& among) const;

private:
    void fill(FacetColumn& column, const std::vector<std::uint32_t>& combination_of, const Bitmap& live);

    std::vector<FacetColumn> columns_;
    std::vector<std::uint64_t> rows_;
    unsigned words_per_row_ = 1;
};

} // namespace rc::search
