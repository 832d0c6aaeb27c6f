// What kind of document it is, by the words of its title.
#pragma once
#include "common/taxonomy/taxonomy.hpp"
#include "indexer/describe/phrase_set.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rc {

class TypeGuesser {
public:
    // Reads type-terms.json. Throws Error{internal} if it is damaged or names a type that the taxonomy does not have.
    TypeGuesser(const Taxonomy& taxonomy, const std::filesystem::path& folder);

    // The type that the first telling word names ("Report on the Strategy" is a report), or empty.
    std::string guess(const Reading& title) const;
    // True if the text is about as long as the name of a type alone: "ZAKON", "Position paper", "LAW No. 12".
    bool is_bare_name(const Reading& line) const;

private:
    std::vector<std::string> codes_;
    PhraseSet phrases_;
};

} // namespace rc
