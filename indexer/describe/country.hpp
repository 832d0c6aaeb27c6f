// Which countries a text is about.
#pragma once
#include "common/taxonomy/taxonomy.hpp"
#include "indexer/describe/phrase_set.hpp"
#include "indexer/describe/score_board.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rc {

// A gazetteer: names, adjectives, main cities and institutions of each country in the languages of the region, and the
// English names of all other countries. Read once, then used from any thread.
class CountryGuesser {
public:
    // Reads gazetteer.json. Throws Error{internal} if it is damaged or names a country that the taxonomy does not have.
    CountryGuesser(const Taxonomy& taxonomy, const std::filesystem::path& folder);

    // Codes, the strongest first. A word of the title counts three times and more (score_board.hpp). From six
    // countries on it is the region, or the world, instead, unless the title names a country. `language` (may be empty)
    // is a weak hint at its own country: a Greek text that names none is about Greece.
    std::vector<std::string> guess(const Reading& title, const Reading& text, const std::string& language) const;

private:
    std::uint32_t hint(std::uint32_t code, double weight);
    std::uint32_t code_index(const Taxonomy& taxonomy, const std::string& code);
    std::vector<std::string> select(const std::vector<Ranked>& ranking) const;
    std::string region_of(const std::vector<std::string>& countries) const;

    std::vector<std::string> codes_;
    std::vector<ScoreBoard::Hint> hints_;
    PhraseSet phrases_;
    std::map<std::string, std::vector<std::string>> regions_; // "SEE" -> its countries
    std::string everywhere_;
    std::map<std::string, std::uint32_t> by_language_; // language -> index of its country's code
};

} // namespace rc
