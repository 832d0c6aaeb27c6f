#include "server/search/columns.hpp"

#include "common/index/schema.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <unordered_map>
#include <xapian.h>

namespace rc::search {
namespace {

// One value slot while it is read: the joined values of each document, each different text once.
struct RawColumn {
    std::vector<std::string> texts{""};
    std::vector<std::uint32_t> text_of; // by document
};

RawColumn read_slot(const Xapian::Database& database, Xapian::valueno slot, std::uint32_t size) {
    RawColumn raw;
    raw.text_of.resize(size);
    std::unordered_map<std::string, std::uint32_t> known;
    const auto end = database.valuestream_end(slot);
    for (auto it = database.valuestream_begin(slot); it != end; ++it) {
        const auto [entry, is_new] = known.try_emplace(*it, static_cast<std::uint32_t>(raw.texts.size()));
        if (is_new) raw.texts.push_back(entry->first);
        raw.text_of[it.get_docid()] = entry->second;
    }
    return raw;
}

std::vector<std::vector<std::string>> split_all(const std::vector<std::string>& texts) {
    std::vector<std::vector<std::string>> out;
    for (const std::string& text : texts) {
        auto values = index::split_values(text);
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
        out.push_back(std::move(values));
    }
    return out;
}

FacetColumn column_of(const Field& field, const RawColumn& raw) {
    FacetColumn column;
    column.field = &field;
    const auto combinations = split_all(raw.texts);
    for (const auto& values : combinations) column.values.insert(column.values.end(), values.begin(), values.end());
    std::sort(column.values.begin(), column.values.end());
    column.values.erase(std::unique(column.values.begin(), column.values.end()), column.values.end());
    for (const auto& values : combinations) {
        column.first.push_back(static_cast<std::uint32_t>(column.members.size()));
        for (const std::string& value : values) column.members.push_back(column.number_of(value));
    }
    column.first.push_back(static_cast<std::uint32_t>(column.members.size()));
    return column;
}

// Gives every column its bits; fills a word and goes on to the next. Returns the words a row needs.
unsigned lay_out(std::vector<FacetColumn>& columns) {
    unsigned word = 0, used = 0;
    for (FacetColumn& column : columns) {
        const auto bits = static_cast<unsigned>(std::bit_width(column.combination_count() - 1));
        if (used + bits > 64) {
            ++word;
            used = 0;
        }
        column.word = word;
        column.shift = used % 64; // a column of no bits may come when the word is full
        column.mask = (std::uint64_t{1} << bits) - 1;
        used += bits;
    }
    return std::bit_ceil(word + 1); // rows never cross a cache line
}

} // namespace

std::uint32_t FacetColumn::number_of(std::string_view value) const {
    const auto found = std::lower_bound(values.begin(), values.end(), value);
    const bool known = found != values.end() && *found == value;
    return static_cast<std::uint32_t>((known ? found : values.end()) - values.begin());
}

Columns::Columns(const Xapian::Database& database, const Bitmap& live) {
    std::vector<RawColumn> raws;
    for (const Field& field : fields) {
        if (!field.facet) continue;
        raws.push_back(read_slot(database, field.slot, live.size()));
        columns_.push_back(column_of(field, raws.back()));
    }
    words_per_row_ = lay_out(columns_);
    rows_.resize(std::size_t{live.size()} * words_per_row_);
    for (std::size_t c = 0; c < columns_.size(); ++c) fill(columns_[c], raws[c].text_of, live);
}

void Columns::fill(FacetColumn& column, const std::vector<std::uint32_t>& combination_of, const Bitmap& live) {
    column.totals.resize(column.combination_count());
    live.each([&](std::uint32_t document) {
        const std::uint32_t combination = combination_of[document];
        rows_[std::size_t{document} * words_per_row_ + column.word] |= std::uint64_t{combination} << column.shift;
        ++column.totals[combination];
    });
}

const FacetColumn& Columns::of(FieldId facet) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(),
                                    [&](const FacetColumn& column) { return column.field->id == facet; });
    assert(found != columns_.end());
    return *found;
}

Bitmap Columns::select(const FacetColumn& column, const std::vector<bool>& wanted, const Bitmap& among) const {
    Bitmap out(among.size());
    among.each([&](std::uint32_t document) {
        if (wanted[combination(column, document)]) out.insert(document);
    });
    return out;
}

} // namespace rc::search
