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

    // At most five codes, the strongest first; none where no theme stands out of common words. A term in the title
    // counts more where the text bears it out (score_board.hpp).
    std::vector<std::string> guess(const Reading& title, const Reading& text) const;

private:
    // With a share of the score of each theme for the one it is part of; best first.
    std::vector<Ranked> with_wholes(const std::vector<Ranked>& ranking) const;

    std::vector<std::string> codes_;
    std::vector<std::size_t> whole_; // by theme: which one it is part of; codes_.size() if none
    std::vector<ScoreBoard::Hint> hints_;
    PhraseSet phrases_;
};

} // namespace rc
