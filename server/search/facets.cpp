#include "server/search/facets.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace rc::search {
namespace {

// Measured: below this share a pass over all combinations costs more than it saves.
constexpr std::uint32_t small_share = 16;

using Histogram = std::vector<std::uint32_t>; // documents by combination

// Rows are taken together in blocks, so that each column then runs over memory that is near.
class HistogramPass {
public:
    HistogramPass(const Columns& columns, const std::vector<const FacetColumn*>& counted)
        : columns_(columns), counted_(counted), stride_(columns.words_per_row()), block_(block_rows * stride_) {
        for (const FacetColumn* column : counted) histograms_.emplace_back(column->combination_count());
    }

    std::vector<Histogram> run(const Bitmap& set) {
        set.each([&](std::uint32_t document) {
            std::copy_n(columns_.row(document), stride_, block_.begin() + static_cast<std::ptrdiff_t>(used_));
            used_ += stride_;
            if (used_ == block_.size()) flush();
        });
        flush();
        return std::move(histograms_);
    }

private:
    static constexpr std::size_t block_rows = 2048;

    void flush() {
        for (std::size_t c = 0; c < counted_.size(); ++c) {
            const FacetColumn& column = *counted_[c];
            std::uint32_t* const histogram = histograms_[c].data();
            for (std::size_t at = column.word; at < used_; at += stride_)
                ++histogram[block_[at] >> column.shift & column.mask];
        }
        used_ = 0;
    }

    const Columns& columns_;
    const std::vector<const FacetColumn*>& counted_;
    std::size_t stride_, used_ = 0;
    std::vector<std::uint64_t> block_;
    std::vector<Histogram> histograms_;
};

ValueCounts values_of(const FacetColumn& column, const Histogram& histogram) {
    ValueCounts counts{std::vector<std::uint32_t>(column.values.size()), histogram.front()};
    for (std::uint32_t c = 1; c < histogram.size(); ++c)
        if (histogram[c] != 0)
            for (const std::uint32_t number : column.values_of(c)) counts.by_value[number] += histogram[c];
    return counts;
}

// For sets that are small against the number of combinations: nothing is made or read for those that do not occur.
std::vector<ValueCounts> count_one_by_one(const Columns& columns, const std::vector<const FacetColumn*>& counted,
                                          const Bitmap& set) {
    std::vector<ValueCounts> out;
    for (const FacetColumn* column : counted) out.push_back({std::vector<std::uint32_t>(column->values.size()), 0});
    set.each([&](std::uint32_t document) {
        for (std::size_t c = 0; c < counted.size(); ++c) {
            const auto values = counted[c]->values_of(columns.combination(*counted[c], document));
            out[c].missing += values.empty();
            for (const std::uint32_t number : values) ++out[c].by_value[number];
        }
    });
    return out;
}

void subtract_from_totals(const FacetColumn& column, Histogram& histogram) {
    for (std::size_t c = 0; c < histogram.size(); ++c) histogram[c] = column.totals[c] - histogram[c];
}

std::vector<bool> combinations_with(const FacetColumn& column, const std::vector<std::string>& values) {
    std::vector<bool> wanted_values(column.values.size() + 1); // one more for those nobody has
    for (const std::string& value : values) wanted_values[column.number_of(value)] = true;
    wanted_values.back() = false;
    std::vector<bool> out(column.combination_count());
    for (std::uint32_t c = 0; c < column.combination_count(); ++c)
        for (const std::uint32_t number : column.values_of(c)) out[c] = out[c] || wanted_values[number];
    return out;
}

bool contains(const std::vector<std::string>& values, const std::string& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

void add_selected_without_documents(const std::vector<std::string>& selected, Facet& facet) {
    for (const std::string& value : selected)
        if (std::none_of(facet.values.begin(), facet.values.end(),
                         [&](const FacetValue& v) { return v.value == value; }))
            facet.values.push_back({value, 0, true});
}

void sort_values(Facet& facet) {
    const bool newest_first = facet.field == FieldId::year;
    std::sort(facet.values.begin(), facet.values.end(), [&](const FacetValue& a, const FacetValue& b) {
        if (newest_first) return a.value > b.value;
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
}

} // namespace

std::vector<ValueCounts> count_values(const Columns& columns, const std::vector<const FacetColumn*>& counted,
                                      const Bitmap& set, std::uint32_t members, const Bitmap& live) {
    std::uint64_t combinations = 0;
    for (const FacetColumn* column : counted) combinations += column->combination_count();
    if (members < combinations / small_share) return count_one_by_one(columns, counted, set);
    // Of a large set it is quicker to count what is not in it.
    const bool by_rest = members > live.count() / 2;
    std::vector<Histogram> histograms;
    if (by_rest) {
        Bitmap rest = live;
        histograms = HistogramPass(columns, counted).run(rest -= set);
    } else {
        histograms = HistogramPass(columns, counted).run(set);
    }
    std::vector<ValueCounts> out;
    for (std::size_t c = 0; c < counted.size(); ++c) {
        if (by_rest) subtract_from_totals(*counted[c], histograms[c]);
        out.push_back(values_of(*counted[c], histograms[c]));
    }
    return out;
}

Bitmap filtered(const Columns& columns, const FacetColumn& column, const FacetFilter& filter, const Bitmap& live) {
    const auto any = combinations_with(column, filter.any), none = combinations_with(column, filter.none);
    std::vector<bool> wanted(column.combination_count());
    for (std::size_t c = 0; c < wanted.size(); ++c) wanted[c] = (filter.any.empty() || any[c]) && !none[c];
    return columns.select(column, wanted, live);
}

Facet list_values(const FacetColumn& column, const ValueCounts& counts, const FacetFilter& filter, std::uint32_t size) {
    std::vector<std::uint32_t> numbers; // of values that occur
    for (std::uint32_t number = 0; number < column.values.size(); ++number)
        if (counts.by_value[number] != 0) numbers.push_back(number);
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        if (column.field->id == FieldId::year) return a > b;
        return counts.by_value[a] != counts.by_value[b] ? counts.by_value[a] > counts.by_value[b] : a < b;
    };
    const std::size_t cut = std::min<std::size_t>(size, numbers.size());
    std::partial_sort(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(cut), numbers.end(), before);

    Facet facet{column.field->id, {}, counts.missing, 0};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::string& value = column.values[numbers[i]];
        const bool selected = contains(filter.any, value);
        if (i < cut || selected) facet.values.push_back({value, counts.by_value[numbers[i]], selected});
    }
    facet.more = static_cast<std::uint32_t>(numbers.size() - facet.values.size());
    add_selected_without_documents(filter.any, facet);
    sort_values(facet);
    return facet;
}

} // namespace rc::search
