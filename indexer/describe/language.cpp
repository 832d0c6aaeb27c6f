#include "indexer/describe/language.hpp"

#include "common/text/utf8.hpp"
#include "indexer/describe/data_file.hpp"

#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cmath>
#include <cstdio> // the header of CLD2 needs it and does not include it

namespace rc {
namespace {

using Json = nlohmann::json;

constexpr int shortest_text = 60;        // bytes of letters; below it CLD2 is right on 87 of 100 texts only
constexpr std::size_t looked_at = 65536; // bytes; CLD2 costs more than all else here, and is sure long before
constexpr double cyrillic_vote = 4;      // for what CLD2 found, where Cyrillic letters leave little doubt
constexpr int share_of_text = 50;        // per cent that must be in the language
constexpr std::size_t telling_letters = 3;

struct Share {
    std::string language; // CLD2's code
    int percent = 0;
};

struct Detection {
    std::array<Share, 3> shares;
    int letters = 0;
    bool reliable = false;
};

Detection detect(std::string_view whole) {
    const std::string_view text = text::clip_bytes(whole, looked_at);
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    Detection detection;
    CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), /* is_plain_text */ true, languages.data(),
                                percents.data(), &detection.letters, &detection.reliable);
    for (std::size_t i = 0; i < languages.size(); ++i)
        detection.shares[i] = {CLD2::LanguageCode(languages[i]), percents[i]};
    return detection;
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

std::u32string to_utf32(std::string_view utf8) {
    std::u32string result;
    for (std::size_t at = 0; at < utf8.size();) result += text::next_code_point(utf8, at);
    return result;
}

template <typename Map> std::string strongest(const Map& scores, std::string otherwise, double floor) {
    double best = floor;
    for (const auto& [code, score] : scores) {
        if (static_cast<double>(score) <= best) continue;
        best = static_cast<double>(score);
        otherwise = code;
    }
    return otherwise;
}

} // namespace

LanguageGuesser::LanguageGuesser(const Taxonomy& taxonomy, const std::filesystem::path& folder) {
    for (const TaxonomyTerm& term : taxonomy.terms(FieldId::language)) codes_.emplace(term.code, term.code);
    read_data_file(folder, "language-hints.json", [&](const Json& json) {
        for (const auto& [theirs, ours] : json.at("codes").items()) codes_.emplace(theirs, ours);
        json.at("varieties").get_to(varieties_);
        json.at("scripts").get_to(scripts_);
        for (const auto& [code, letters] : json.at("letters").items())
            letters_[code] = to_utf32(letters.get<std::string>());
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
    const Detection detection = detect(text.text);
    if (detection.letters < shortest_text) return {};
    int of_varieties = 0; // a text that CLD2 cuts into Croatian and Serbian pieces is of one language nevertheless
    for (const Share& share : detection.shares)
        if (varieties_.contains(share.language)) of_varieties += share.percent;
    const Share& first = detection.shares.front();
    const std::string found = mend_cyrillic(text.text, first.language);
    if (varieties_.contains(found) && of_varieties > share_of_text) return variety_of(text, found);
    if (found != first.language) return in_taxonomy(found);
    return detection.reliable && first.percent >= share_of_text ? in_taxonomy(found) : std::string();
}

// Macedonian, Bulgarian and Serbian share most of their short words, but each has letters of its own.
std::string LanguageGuesser::mend_cyrillic(std::string_view text, const std::string& found) const {
    if (!letters_.contains(found) || !mostly_cyrillic(text)) return found;
    std::map<std::string, std::size_t> seen;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (!is_cyrillic(c)) continue;
        for (const auto& [code, letters] : letters_) seen[code] += letters.find(c) != std::u32string::npos;
    }
    return strongest(seen, found, telling_letters);
}

std::string LanguageGuesser::variety_of(const Reading& text, const std::string& found) const {
    const bool cyrillic = mostly_cyrillic(text.text);
    std::vector<double> seen(votes_.size());
    for (const PhraseSet::Match& match : words_.find(text)) ++seen[match.value];
    Votes votes{{varieties_.at(found), cyrillic ? cyrillic_vote : 0}};
    // By the logarithm: many different words say more than one word of the subject, often repeated
    for (std::size_t word = 0; word < seen.size(); ++word)
        for (const auto& [variety, weight] : votes_[word]) votes[variety] += weight * std::log2(1 + seen[word]);
    const std::string variety = strongest(votes, varieties_.at(found), 0);
    const auto scripts = scripts_.find(variety);
    if (scripts == scripts_.end()) return variety;
    return scripts->second.at(cyrillic ? "cyrillic" : "latin");
}

std::string LanguageGuesser::in_taxonomy(const std::string& found) const {
    const auto code = codes_.find(found);
    return code == codes_.end() ? std::string() : code->second;
}

} // namespace rc
