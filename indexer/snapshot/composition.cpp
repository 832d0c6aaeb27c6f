#include "indexer/snapshot/composition.hpp"

#include <algorithm>
#include <array>

namespace rc::snapshot {
namespace {

constexpr std::array counted{FieldId::country, FieldId::language, FieldId::theme,     FieldId::type,     FieldId::year,
                             FieldId::rights,  FieldId::title,    FieldId::publisher, FieldId::published};

// Of these every value has a count; of the others only whether there is one.
bool has_few_values(FieldId id) { return id != FieldId::title && id != FieldId::publisher && id != FieldId::published; }

} // namespace

void Composition::add(const CatalogueDocument& document, bool has_text) {
    revision = std::max(revision, document.revision);
    updated = std::max(updated, document.updated);
    if (!document.withdrawn.empty()) ++withdrawn;
    if (document.withdrawn.empty() && document.superseded) ++superseded;
    if (!document.shown()) return;
    ++documents;
    pages += document.pages;
    documents_with_text += has_text ? 1 : 0;
    pages_with_text += has_text ? document.pages : 0;
    const Description& d = document.description;
    for (const FieldId id : counted) {
        if (!d.has(id))
            ++by[id][""];
        else if (has_few_values(id))
            for (const std::string& value : d.all(id)) ++by[id][value];
    }
    for (const Field& f : fields)
        if (f.id != FieldId::year && d.has(f.id) && d.origin(f.id) == Origin::guessed) ++guessed[f.id];
}

std::uint64_t Composition::without(FieldId id) const {
    const auto counts = by.find(id);
    if (counts == by.end()) return 0;
    const auto none = counts->second.find("");
    return none == counts->second.end() ? 0 : none->second;
}

} // namespace rc::snapshot
