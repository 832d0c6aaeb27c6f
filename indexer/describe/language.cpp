#include "indexer/describe/language.hpp"

#include "common/text/language_identification.hpp"
#include "common/text/utf8.hpp"
#include "indexer/describe/data_file.hpp"

#include <algorithm>
#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cmath>
#include <cstdio> // the header of CLD2 needs it and does not include it

namespace rc {
namespace {

using Json = nlohmann::json;

constexpr std::size_t looked_at = 32768; // bytes; of documents in several languages, the first is asked for
constexpr int shortest_text = 60;        // bytes of letters; below it CLD2 is right on 87 of 100 texts only
constexpr int share_of_text = 50;        // per cent that must be in the language
constexpr double cyrillic_vote = 4;      // for Serbian, which alone of the four is much written in Cyrillic
const std::string cyrillic_variety = "sr";

// The code of CLD2 for a text that is not in one of our own languages: those are told by our own model alone.
std::string foreign_language(std::string_view text) {
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    int letters = 0;
    bool reliable = false;
    CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), /* is_plain_text */ true, languages.data(),
                                percents.data(), &letters, &reliable);
    const std::string code = CLD2::LanguageCode(languages.front());
    const bool told = letters >= shortest_text && reliable && percents.front() >= share_of_text;
    return told && text::group_of(code) == text::Group::none ? code : std::string();
}

bool is_cyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }
bool is_latin(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool mostly_cyrillic(std::string_view text) {
    std::size_t cyrillic = 0, latin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        cyrillic += is_cyrillic(c);
        latin += is_latin(c);
    }
    return cyrillic > latin;
}

// The tag of a group that is one language.
std::string tag_of(text::Group group) {
    for (const std::string_view tag : {"en", "sl", "bg", "mk", "ro", "el", "sq", "tr"})
        if (text::group_of(tag) == group) return std::string(tag);
    return {};
}

} // namespace

LanguageGuesser::LanguageGuesser(const Taxonomy& taxonomy, const std::filesystem::path& folder) {
    for (const TaxonomyTerm& term : taxonomy.terms(FieldId::language)) codes_.emplace(term.code, term.code);
    read_data_file(folder, "language-hints.json", [&](const Json& json) {
        for (const auto& [theirs, ours] : json.at("codes").items()) codes_.emplace(theirs, ours);
        json.at("scripts").get_to(scripts_);
        for (const Json& group : json.at("words")) {
            const auto votes = group.at("votes").get<Votes>();
            for (const std::string word : group.at("words")) {
                words_.add(word, static_cast<std::uint32_t>(votes_.size()));
                votes_.push_back(votes);
            }
        }
    });
}

std::string LanguageGuesser::guess(const Reading& text) const {
    const std::string_view sample = text::clip_bytes(text.text, looked_at);
    const text::Group group = text::sure_language(sample);
    if (group == text::Group::hbs) return variety_of(text);
    return in_taxonomy(group == text::Group::none ? foreign_language(sample) : tag_of(group));
}

std::string LanguageGuesser::variety_of(const Reading& text) const {
    const bool cyrillic = mostly_cyrillic(text::clip_bytes(text.text, looked_at));
    std::vector<double> seen(votes_.size());
    for (const PhraseSet::Match& match : words_.find(text)) ++seen[match.value];
    Votes votes{{cyrillic_variety, cyrillic ? cyrillic_vote : 0}};
    // By the logarithm: many different words say more than one word of the subject, often repeated
    for (std::size_t word = 0; word < seen.size(); ++word)
        for (const auto& [variety, weight] : votes_[word]) votes[variety] += weight * std::log2(1 + seen[word]);
    const auto less = [](const auto& a, const auto& b) { return a.second < b.second; };
    const std::string variety = std::ranges::max_element(votes, less)->first;
    const auto scripts = scripts_.find(variety);
    if (scripts == scripts_.end()) return variety;
    return scripts->second.at(cyrillic ? "cyrillic" : "latin");
}

std::string LanguageGuesser::in_taxonomy(const std::string& found) const {
    const auto code = codes_.find(found);
    return code == codes_.end() ? std::string() : code->second;
}

} // namespace rc
