#include "server/search/completion_names.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/suggest_kinds.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rc::search {
std::vector<Suggestion> suggest_publishers(const Suggesting& given) {
    const CompletionNames& names = given.snapshot.names();
    std::map<std::uint32_t, Fit> fits;
    for (const NameList::Found& found : names.publisher_names.find(given.typed)) {
        const auto [place, fresh] = fits.try_emplace(found.number, found.fit);
        place->second = std::min(place->second, found.fit);
    }
    struct Row {
        Fit fit;
        std::uint32_t documents, value;
        auto order() const { return std::tuple(fit, -std::int64_t{documents}, value); }
    };
    std::vector<Row> rows;
    for (const auto& [value, fit] : fits) rows.push_back({fit, names.publisher_documents[value], value});
    std::ranges::sort(rows, {}, &Row::order);
    if (rows.size() > given.request.size) rows.resize(given.request.size);
    std::vector<Suggestion> out;
    for (const Row& row : rows) {
        const std::string& name = given.snapshot.columns.of(FieldId::publisher).values[row.value];
        out.push_back({Suggestion::Kind::publisher, name, "", name});
        out.back().documents = row.documents;
    }
    return out;
}

} // namespace rc::search
