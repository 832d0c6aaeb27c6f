// Finds the concepts of the thesaurus in texts and queries, by stems, longest label first.
#pragma once
#include "common/text/stem.hpp"
#include "common/text/tokens.hpp"
#include "common/thesaurus/thesaurus.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace rc {

struct ConceptMatch {
    std::uint32_t first, last;           // tokens [first, last)
    std::vector<std::uint32_t> concepts; // positions in Thesaurus::concepts(); several when languages disagree
};

// Built once, then read from any thread. Keeps no reference to the thesaurus.
class ConceptMatcher {
public:
    explicit ConceptMatcher(const Thesaurus& thesaurus);
    ~ConceptMatcher();
    ConceptMatcher(ConceptMatcher&&) noexcept;

    // Concepts of a text in a language of `group`, left to right, never overlapping. Labels meet inflected forms
    // through the stems of their language; English labels are found in every text, there by their exact words, since
    // texts of the region quote English. Acronyms only where the text writes capitals. `tokens` are those of `text`.
    std::vector<ConceptMatch> in_text(text::Group group, std::string_view text,
                                      const std::vector<text::Token>& tokens) const;

    // The same for a query, whose language nobody knows: labels of every language; acronyms in any case unless they are
    // common words.
    std::vector<ConceptMatch> in_query(std::string_view text, const std::vector<text::Token>& tokens) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace rc
