#include "server/search/text_groups.hpp"

#include "common/index/schema.hpp"

#include <xapian.h>

namespace rc::search {

std::vector<TextGroups> text_groups(const Xapian::Database& database, const Columns& columns, const Bitmap& live) {
    const FacetColumn& languages = columns.of(FieldId::language);
    std::vector<TextGroups> by_combination(languages.combination_count());
    for (std::uint32_t c = 0; c < by_combination.size(); ++c) {
        for (const std::uint32_t value : languages.values_of(c))
            by_combination[c].insert(text::group_of(languages.values[value]));
        if (languages.values_of(c).empty()) by_combination[c].insert(text::Group::none);
    }
    std::vector<TextGroups> out(live.size());
    live.each(
        [&](std::uint32_t document) { out[document] = by_combination[columns.combination(languages, document)]; });
    const auto end = database.valuestream_end(index::page_groups_slot);
    for (auto it = database.valuestream_begin(index::page_groups_slot); it != end; ++it)
        for (const char code : *it) out[it.get_docid()].insert(index::group_of_code(code));
    return out;
}

} // namespace rc::search
