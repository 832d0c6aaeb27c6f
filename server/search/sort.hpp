// Orders of a result list and what addresses call them.
#pragma once
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace rc::search {

// recent: by relevance, newer ones first (freshness.hpp).
enum class Sort { relevance, recent, newest, oldest, title, added };

struct SortName {
    Sort sort;
    std::string_view name;
};
inline constexpr auto sorts = std::to_array<SortName>({
    {Sort::relevance, "relevance"},
    {Sort::recent, "recent"},
    {Sort::newest, "newest"},
    {Sort::oldest, "oldest"},
    {Sort::title, "title"},
    {Sort::added, "added"},
});

constexpr std::string_view name_of(Sort sort) { return std::ranges::find(sorts, sort, &SortName::sort)->name; }

constexpr std::optional<Sort> sort_called(std::string_view name) {
    const auto row = std::ranges::find(sorts, name, &SortName::name);
    return row == sorts.end() ? std::nullopt : std::optional(row->sort);
}

// True if there must be words to order by.
constexpr bool ranks(Sort sort) { return sort == Sort::relevance || sort == Sort::recent; }

} // namespace rc::search
