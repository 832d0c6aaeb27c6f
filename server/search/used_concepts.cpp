#include "server/search/used_concepts.hpp"

#include "common/index/schema.hpp"
#include "server/search/snapshot.hpp"

namespace rc::search {

std::vector<std::string> used_concepts(const Concept& item, const Expand& expand, const Snapshot& snapshot,
                                       const Xapian::Database& database) {
    const auto is_used = [&](const std::string& id) {
        return snapshot.counts.documents_with(index::concept_term(id), database) > 0;
    };
    if (expand.leaves_out(item.id)) return {};
    if (is_used(item.id)) return {item.id};
    std::vector<std::string> used;
    for (const std::string& id : item.broader)
        if (!expand.leaves_out(id) && is_used(id)) used.push_back(id);
    return used;
}

} // namespace rc::search
