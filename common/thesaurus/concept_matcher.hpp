// Finds the concepts of the thesaurus in texts and queries, by stems, longest label first.
#pragma once
#include "common/text/stem.hpp"
#include "common/text/tokens.hpp"
#include "common/thesaurus/labels_in_query.hpp"
#include "common/thesaurus/thesaurus.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace rc {

// Built once, then read from any thread. Keeps no reference to the thesaurus.
class ConceptMatcher {
public:
    static constexpr std::size_t longest_label = 12; // words, those without sense included

    explicit ConceptMatcher(const Thesaurus& thesaurus);
    ~ConceptMatcher();
    ConceptMatcher(ConceptMatcher&&) noexcept;

    // Concepts of a text in a language of `group`, left to right, the longest label first and behind it the labels
    // within: "harm reduction in prisons" is also about prisons. Labels meet inflected forms through the stems of
    // their language; English labels are found in every text, there by their exact words, since texts of the region
    // quote English. Acronyms, and labels written as such, only where the text writes capitals. `tokens` are those of
    // `text`.
    std::vector<ConceptMatch> in_text(text::Group group, std::string_view text,
                                      const std::vector<text::Token>& tokens) const;

    // The same for a query, whose language nobody knows: labels of every language; acronyms in any case unless they are
    // common or stop words or of two letters, these too as a word of a label that has them in capitals ("pristupanje eu").
    LabelsInQuery labels_in_query(std::string_view text, const std::vector<text::Token>& tokens) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace rc
