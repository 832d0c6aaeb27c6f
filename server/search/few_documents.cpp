#include "server/search/few_documents.hpp"

#include "server/search/snapshot.hpp"

#include <vector>

namespace rc::search {

Bitmap languages_with_few(const Bitmap& set, std::uint32_t enough, const Snapshot& snapshot) {
    const FacetColumn& column = snapshot.columns.of(FieldId::language);
    std::vector<std::uint32_t> counts(column.combination_count());
    set.each([&](std::uint32_t document) { ++counts[snapshot.columns.combination(column, document)]; });
    std::vector<bool> wanted;
    for (const std::uint32_t count : counts) wanted.push_back(count < enough);
    return snapshot.columns.select(column, wanted, *snapshot.live);
}

} // namespace rc::search
