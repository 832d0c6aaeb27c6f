#include "common/thesaurus/labels_in_query.hpp"

#include <algorithm>

namespace rc {

std::vector<ConceptMatch> LabelsInQuery::longest(std::size_t first, std::size_t last, std::size_t most) const {
    std::vector<ConceptMatch> matches;
    while (first < last) {
        const std::size_t end = first + std::min(most, last - first);
        std::size_t behind = first;
        for (const Label& label : labels_[first])
            if (label.last <= end) behind = std::max(behind, label.last);
        std::vector<std::uint32_t> concepts; // languages may disagree
        for (const Label& label : labels_[first])
            if (label.last == behind)
                for (const std::uint32_t item : *label.concepts)
                    if (std::ranges::find(concepts, item) == concepts.end()) concepts.push_back(item);
        if (concepts.empty() && acronyms_[first]) {
            behind = first + 1;
            concepts = *acronyms_[first];
        }
        if (!concepts.empty())
            matches.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(behind), concepts});
        first = std::max(behind, first + 1);
    }
    return matches;
}

} // namespace rc
