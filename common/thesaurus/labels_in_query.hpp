// The labels of the thesaurus that a query holds, found once however often parts of it are asked for.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rc {

struct ConceptMatch {
    std::uint32_t first, last;           // tokens [first, last)
    std::vector<std::uint32_t> concepts; // positions in Thesaurus::concepts(); several when languages disagree
};

// A value; points into the matcher that made it.
class LabelsInQuery {
public:
    explicit LabelsInQuery(std::size_t tokens) : labels_(tokens), acronyms_(tokens) {}

    // A label of the tokens [first, last).
    void add(std::size_t first, std::size_t last, const std::vector<std::uint32_t>& concepts) {
        labels_[first].push_back({last, &concepts});
    }
    // An acronym counts where no label begins.
    void add_acronym(std::size_t at, const std::vector<std::uint32_t>& concepts) { acronyms_[at] = &concepts; }

    // Those within [first, last) of at most `most` tokens, left to right, the longest only, so that no two overlap.
    std::vector<ConceptMatch> longest(std::size_t first, std::size_t last, std::size_t most) const;

private:
    struct Label {
        std::size_t last;
        const std::vector<std::uint32_t>* concepts;
    };
    std::vector<std::vector<Label>> labels_;                  // by first token
    std::vector<const std::vector<std::uint32_t>*> acronyms_; // by token; mostly null
};

} // namespace rc
