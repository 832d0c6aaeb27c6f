#include "indexer/describe/theme.hpp"

#include "indexer/describe/data_file.hpp"

namespace rc {
namespace {

using Json = nlohmann::json;

constexpr double floor_score = 3;      // one strong term: below it every text treats everything a little
constexpr double share_of_best = 0.42; // what is weaker is touched upon, not treated
constexpr std::size_t most_themes = 4;

} // namespace

ThemeGuesser::ThemeGuesser(const Taxonomy& taxonomy, const std::filesystem::path& folder) {
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
        }
    });
}

std::vector<std::string> ThemeGuesser::guess(const Reading& title, const Reading& text) const {
    ScoreBoard board(hints_);
    for (const PhraseSet::Match& match : phrases_.find(title)) board.see_in_title(match.value);
    for (const PhraseSet::Match& match : phrases_.find(text)) board.see(match.value);
    std::vector<std::string> themes;
    const auto ranking = board.ranking();
    for (const Ranked& ranked : ranking) {
        if (themes.size() == most_themes || ranked.score < floor_score) break;
        if (ranked.score >= share_of_best * ranking.front().score) themes.push_back(codes_[ranked.code]);
    }
    return themes;
}

} // namespace rc
