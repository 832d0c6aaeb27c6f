#include "server/handlers/search_address.hpp"

#include "common/fields.hpp"
#include "common/trimmed.hpp"
#include "server/http/target.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

// "country" and "-country", not "-q".
const Field* facet_of(std::string_view name) {
    const Field* f = find_field(name.starts_with('-') ? name.substr(1) : name);
    return f && f->facet ? f : nullptr;
}

constexpr std::string_view last_names[] = {"from", "to", "expand", "sort", "cursor", "without_concept", "ui"};

// The place of a parameter in the address: the words, the facets as the page shows them, the rest. Negative: not ours.
int place_of(std::string_view name) {
    if (name == "q") return 0;
    if (const Field* f = facet_of(name)) return 1 + 2 * static_cast<int>(f->id) + (name.starts_with('-') ? 1 : 0);
    const auto at = std::find(std::begin(last_names), std::end(last_names), name);
    return at == std::end(last_names) ? -1 : 100 + static_cast<int>(at - std::begin(last_names));
}

} // namespace

SearchAddress::SearchAddress(const http::Request& request) {
    for (const auto& [name, value] : request.parameters)
        if (const std::string said(trimmed(value)); place_of(name) >= 0 && !said.empty())
            values_.emplace_back(name, said);
    put_in_order();
}

void SearchAddress::put_in_order() {
    std::stable_sort(values_.begin(), values_.end(), [](const auto& a, const auto& b) {
        const int left = place_of(a.first), right = place_of(b.first);
        return left != right ? left < right : a.second < b.second;
    });
    values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
}

std::string SearchAddress::first(std::string_view name) const {
    for (const auto& [key, value] : values_)
        if (key == name) return value;
    return {};
}

bool SearchAddress::has_filters() const {
    return std::ranges::any_of(values_, [](const auto& value) {
        return facet_of(value.first) || value.first == "from" || value.first == "to";
    });
}

bool SearchAddress::asks_nothing() const {
    return std::ranges::all_of(values_, [](const auto& value) { return value.first == "ui"; });
}

std::string SearchAddress::link() const { return values_.empty() ? "/" : "/?" + http::to_query(values_); }

SearchAddress SearchAddress::with(std::string_view name, std::string_view value) const {
    SearchAddress other = without("cursor", first("cursor"));
    other.values_.emplace_back(name, value);
    other.put_in_order();
    return other;
}

SearchAddress SearchAddress::without(std::string_view name, std::string_view value) const {
    SearchAddress other;
    for (const auto& pair : values_)
        if (pair.first != "cursor" && !(pair.first == name && pair.second == value)) other.values_.push_back(pair);
    return other;
}

SearchAddress SearchAddress::having(std::string_view name, std::string_view value) const {
    SearchAddress other;
    for (const auto& pair : values_)
        if (pair.first != "cursor" && pair.first != name) other.values_.push_back(pair);
    return value.empty() ? other : other.with(name, value);
}

SearchAddress SearchAddress::without_filters() const {
    SearchAddress other;
    for (const auto& pair : values_)
        if (!facet_of(pair.first) && pair.first != "from" && pair.first != "to" && pair.first != "cursor")
            other.values_.push_back(pair);
    return other;
}

SearchAddress SearchAddress::at(const std::string& cursor) const {
    SearchAddress other = having("cursor", "");
    if (cursor.empty()) return other;
    other.values_.emplace_back("cursor", cursor);
    other.put_in_order();
    return other;
}

SearchAddress SearchAddress::anew() const {
    SearchAddress other;
    if (const std::string ui = first("ui"); !ui.empty()) other.values_.emplace_back("ui", ui);
    return other;
}

} // namespace rc::handlers
