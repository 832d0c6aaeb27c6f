// What a text treats.
#pragma once
#include "common/taxonomy/taxonomy.hpp"
#include "indexer/describe/phrase_set.hpp"
#include "indexer/describe/score_board.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rc {

// Weighted terms of each theme in English and the languages of the region. Read once, then used from any thread.
class ThemeGuesser {
public:
    // Reads theme-terms.json. Throws Error{internal} if it is damaged or names a theme that the taxonomy does not have.
    ThemeGuesser(const Taxonomy& taxonomy, const std::filesystem::path& folder);

    // At most four codes, the strongest first; none where no theme stands out of common words. A term in the title
    // counts more (score_board.hpp).
    std::vector<std::string> guess(const Reading& title, const Reading& text) const;

private:
    std::vector<std::string> codes_;
    std::vector<ScoreBoard::Hint> hints_;
    PhraseSet phrases_;
};

} // namespace rc
