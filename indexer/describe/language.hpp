// In which language a text is written.
#pragma once
#include "common/taxonomy/taxonomy.hpp"
#include "indexer/describe/phrase_set.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rc {

// Our own model tells our languages (common/text/language_identification.hpp), CLD2 all others, and a list of words
// tells Bosnian, Croatian, Montenegrin and Serbian apart, which are one to the model. Read once, then used from any
// thread.
class LanguageGuesser {
public:
    // Reads language-hints.json. Throws Error{internal} if it is damaged.
    LanguageGuesser(const Taxonomy& taxonomy, const std::filesystem::path& folder);

    // A code of the taxonomy. Empty if the text is too short, mixed or garbled to tell, or in a language that the
    // taxonomy does not have.
    std::string guess(const Reading& text) const;

private:
    using Votes = std::map<std::string, double>;

    std::string variety_of(const Reading& text) const;
    std::string in_taxonomy(const std::string& found) const;

    std::map<std::string, std::string> codes_;                          // all that we know: of CLD2 -> ours
    std::map<std::string, std::map<std::string, std::string>> scripts_; // variety -> script -> code
    std::vector<Votes> votes_;                                          // by value of words_
    PhraseSet words_;
};

} // namespace rc
