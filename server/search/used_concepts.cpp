#include "server/search/used_concepts.hpp"

#include "common/index/schema.hpp"

#include <xapian.h>

namespace rc::search {

std::vector<std::string> used_concepts(const Concept& item, const Expand& expand, const Xapian::Database& database) {
    if (expand.leaves_out(item.id)) return {};
    if (database.term_exists(index::concept_term(item.id))) return {item.id};
    std::vector<std::string> used;
    for (const std::string& id : item.broader)
        if (!expand.leaves_out(id) && database.term_exists(index::concept_term(id))) used.push_back(id);
    return used;
}

} // namespace rc::search
