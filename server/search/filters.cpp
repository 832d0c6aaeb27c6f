#include "server/search/filters.hpp"

#include "common/error.hpp"
#include "server/search/facets.hpp"

#include <algorithm>

namespace rc::search {
namespace {

constexpr char key_mark = '\x01'; // begins no term

// The set kept under `key`, made at first use.
template <typename Make> SharedSet kept(const Snapshot& snapshot, const std::string& key, Make&& make) {
    if (auto set = snapshot.sets.find(key)) return set;
    auto set = std::make_shared<const Bitmap>(make());
    snapshot.sets.keep(key, set);
    return set;
}

std::string key_of(const FacetColumn& column, const FacetFilter& filter) {
    std::string key = key_mark + std::string(column.field->name);
    for (const std::string& value : filter.any) key += key_mark + ("+" + value);
    for (const std::string& value : filter.none) key += key_mark + ("-" + value);
    return key;
}

Bitmap published_within(const DateSpan& wanted, const Snapshot& snapshot) {
    Bitmap out(snapshot.size);
    snapshot.live->each([&](std::uint32_t document) {
        if (snapshot.published[document].overlaps(wanted)) out.insert(document);
    });
    return out;
}

} // namespace

Filters::Filters(const Request& request, const Snapshot& snapshot) {
    if (!request.from.empty() || !request.to.empty()) {
        const auto wanted = parse_date_range(request.from, request.to);
        if (!wanted)
            throw Error(Error::Kind::bad_request, "from and to must be dates", "write YYYY, YYYY-MM or YYYY-MM-DD");
        by_date_ = kept(snapshot, key_mark + ("from" + request.from) + key_mark + "to" + request.to,
                        [&] { return published_within(*wanted, snapshot); });
    }
    for (const FacetColumn& column : snapshot.columns.all()) {
        const auto filter = request.filters.find(column.field->id);
        if (filter == request.filters.end() || filter->second.empty()) continue;
        facets_.push_back({&column, kept(snapshot, key_of(column, filter->second), [&] {
                               return filtered(snapshot.columns, column, filter->second, *snapshot.live);
                           })});
    }
}

bool Filters::filters(const FacetColumn& column) const {
    return std::any_of(facets_.begin(), facets_.end(), [&](const FacetSet& facet) { return facet.column == &column; });
}

SharedSet Filters::narrowed(const SharedSet& set, const FacetColumn* except) const {
    Bitmap out;
    for (const FacetSet& facet : facets_) {
        if (facet.column == except) continue;
        if (out.size() == 0) out = *set;
        out &= *facet.set;
    }
    return out.size() == 0 ? set : std::make_shared<const Bitmap>(std::move(out));
}

} // namespace rc::search
