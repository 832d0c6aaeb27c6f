#include "server/search/concept_labels.hpp"

#include "common/text/fold.hpp"

#include <algorithm>

namespace rc::search {

std::vector<std::vector<ConceptLabel>> concept_labels(const Thesaurus& thesaurus,
                                                      const std::vector<std::string>& languages) {
    std::vector<std::vector<ConceptLabel>> out;
    for (const Concept& item : thesaurus.concepts()) {
        std::vector<ConceptLabel>& labels = out.emplace_back();
        for (const std::string& language : languages) {
            if (!item.labels.contains(language)) continue;
            const std::string& text = thesaurus.label(item, language);
            if (std::ranges::find(labels, text, &ConceptLabel::text) == labels.end())
                labels.push_back({text, text::fold(text), language});
        }
    }
    return out;
}

} // namespace rc::search
