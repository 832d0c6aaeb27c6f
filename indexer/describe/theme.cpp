#include "indexer/describe/theme.hpp"

#include "indexer/describe/data_file.hpp"

#include <algorithm>
#include <functional>

namespace rc {
namespace {

using Json = nlohmann::json;

constexpr TitleWeight title_weight{1, 1. / 3};
constexpr double floor_score = 1.5;    // one term of some weight: below it every text treats everything a little
constexpr double share_of_best = 0.55; // what is weaker is touched upon, not treated
constexpr std::size_t most_themes = 5;
// What a text on a part of a theme counts for the whole, by its strongest part: one on HIV is one on health too.
constexpr double share_for_whole = 0.6;

} // namespace

ThemeGuesser::ThemeGuesser(const Taxonomy& taxonomy, const std::filesystem::path& folder) {
    std::vector<std::string> wholes;
    read_data_file(folder, "theme-terms.json", [&](const Json& json) {
        const auto weights = json.at("weights").get<std::map<std::string, double>>();
        for (const Json& theme : json.at("themes")) {
            const std::string code = theme.at("code");
            if (taxonomy.find(FieldId::theme, code) == nullptr)
                throw Error(Error::Kind::internal, "theme-terms.json: there is no theme " + code);
            for (const auto& [strength, weight] : weights) {
                if (!theme.contains(strength)) continue;
                for (const std::string phrase : theme.at(strength))
                    phrases_.add(phrase, static_cast<std::uint32_t>(hints_.size()));
                hints_.push_back({static_cast<std::uint32_t>(codes_.size()), weight});
            }
            codes_.push_back(code);
            wholes.push_back(theme.value("part_of", ""));
        }
    });
    for (const std::string& whole : wholes)
        whole_.push_back(static_cast<std::size_t>(std::ranges::find(codes_, whole) - codes_.begin()));
}

std::vector<Ranked> ThemeGuesser::with_wholes(const std::vector<Ranked>& ranking) const {
    std::vector<Ranked> all(codes_.size());
    for (std::uint32_t code = 0; code < codes_.size(); ++code) all[code] = {code, 0, false};
    std::vector<double> strongest_part(codes_.size());
    for (const Ranked& ranked : ranking) {
        all[ranked.code].score = ranked.score;
        if (const std::size_t whole = whole_[ranked.code]; whole < codes_.size())
            strongest_part[whole] = std::max(strongest_part[whole], ranked.score);
    }
    for (Ranked& ranked : all) ranked.score += share_for_whole * strongest_part[ranked.code];
    std::ranges::stable_sort(all, std::greater{}, &Ranked::score);
    return all;
}

std::vector<std::string> ThemeGuesser::guess(const Reading& title, const Reading& text) const {
    ScoreBoard board(hints_, title_weight);
    for (const PhraseSet::Match& match : phrases_.find(title)) board.see_in_title(match.value);
    for (const PhraseSet::Match& match : phrases_.find(text)) board.see(match.value);
    std::vector<std::string> themes;
    const std::vector<Ranked> ranking = with_wholes(board.ranking());
    for (const Ranked& ranked : ranking) {
        if (themes.size() == most_themes || ranked.score < floor_score) break;
        if (ranked.score >= share_of_best * ranking.front().score) themes.push_back(codes_[ranked.code]);
    }
    return themes;
}

} // namespace rc
