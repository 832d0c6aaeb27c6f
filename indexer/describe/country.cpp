#include "indexer/describe/country.hpp"

#include "common/taxonomy/icu_names.hpp"
#include "indexer/describe/data_file.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace rc {
namespace {

using Json = nlohmann::json;

constexpr std::uint32_t neutral = 0; // hint of phrases that look like a country and are none ("cold turkey")
constexpr TitleWeight title_weight{3, 3};
constexpr double floor_score = 2;     // one adjective, or a city named twice
constexpr double prior_score = 2.5;   // of the country of the language: more than one adjective, less than one name
constexpr double share_of_best = 0.4; // what is weaker is mentioned, not treated
constexpr std::size_t regional = 6;   // countries from which on a text is about the region

// "Myanmar (Burma)" -> "Myanmar": CLDR puts other names into brackets, and texts do not.
std::string without_brackets(const std::string& name) { return name.substr(0, name.find(" (")); }

} // namespace

CountryGuesser::CountryGuesser(const Taxonomy& taxonomy, const std::filesystem::path& folder) {
    read_data_file(folder, "gazetteer.json", [&](const Json& json) {
        hints_.push_back({code_index(taxonomy, json.at("everywhere")), 0}); // counts for nothing
        for (const std::string phrase : json.at("neutral")) phrases_.add(phrase, neutral);
        const auto weights = json.at("weights").get<std::map<std::string, double>>();
        for (const Json& country : json.at("countries"))
            for (const auto& [kind, weight] : weights)
                for (const std::string phrase : country.value(kind, Json::array()))
                    phrases_.add(phrase, hint(code_index(taxonomy, country.at("code")), weight));
        // Every other country by its English name; not region and world, whose names are common words.
        const auto excluded = json.at("not_by_english_name").get<std::set<std::string>>();
        for (const TaxonomyTerm& term : taxonomy.terms(FieldId::country))
            if (!excluded.contains(term.code))
                phrases_.add(without_brackets(term.labels.at("en")),
                             hint(code_index(taxonomy, term.code), weights.at("names")));
        for (const std::string language : json.at("also_named_in")) {
            const IcuNames names(language);
            for (const TaxonomyTerm& term : taxonomy.terms(FieldId::country)) {
                const std::string name = without_brackets(names.country(term.code));
                if (!excluded.contains(term.code) && !phrases_.has(name))
                    phrases_.add(name, hint(code_index(taxonomy, term.code), weights.at("names")));
            }
        }
        json.at("regions").get_to(regions_);
        json.at("everywhere").get_to(everywhere_);
        for (const auto& [language, code] : json.at("language_prior").items())
            by_language_[language] = code_index(taxonomy, code);
    });
}

// All words of one country and weight share a count.
std::uint32_t CountryGuesser::hint(std::uint32_t code, double weight) {
    auto known = std::ranges::find_if(
        hints_, [&](const ScoreBoard::Hint& other) { return other.code == code && other.weight == weight; });
    if (known == hints_.end()) known = hints_.insert(hints_.end(), {code, weight});
    return static_cast<std::uint32_t>(known - hints_.begin());
}

std::uint32_t CountryGuesser::code_index(const Taxonomy& taxonomy, const std::string& code) {
    const auto known = std::ranges::find(codes_, code);
    if (known != codes_.end()) return static_cast<std::uint32_t>(known - codes_.begin());
    if (taxonomy.find(FieldId::country, code) == nullptr)
        throw Error(Error::Kind::internal, "gazetteer.json: there is no country " + code);
    codes_.push_back(code);
    return static_cast<std::uint32_t>(codes_.size() - 1);
}

std::vector<std::string> CountryGuesser::guess(const Reading& title, const Reading& text,
                                               const std::string& language) const {
    ScoreBoard board(hints_, title_weight);
    for (const PhraseSet::Match& match : phrases_.find(title)) board.see_in_title(match.value);
    for (const PhraseSet::Match& match : phrases_.find(text)) board.see(match.value);
    std::vector<Ranked> ranking = board.ranking();
    if (const auto prior = by_language_.find(language); prior != by_language_.end()) {
        auto own = std::ranges::find(ranking, prior->second, &Ranked::code);
        if (own == ranking.end()) own = ranking.insert(own, {prior->second, 0, false});
        own->score += prior_score;
        std::ranges::stable_sort(ranking, std::greater{}, &Ranked::score);
    }
    return select(ranking);
}

std::vector<std::string> CountryGuesser::select(const std::vector<Ranked>& ranking) const {
    std::vector<std::string> countries;
    for (const Ranked& ranked : ranking)
        if (ranked.score >= floor_score && ranked.score >= share_of_best * ranking.front().score)
            countries.push_back(codes_[ranked.code]);
    if (countries.size() >= regional && !ranking.front().in_title) return {region_of(countries)};
    countries.resize(std::min(countries.size(), regional - 1));
    return countries;
}

// The region that holds most of the countries, at least two thirds; else the world.
std::string CountryGuesser::region_of(const std::vector<std::string>& countries) const {
    std::string best = everywhere_;
    std::size_t most = (countries.size() * 2 - 1) / 3;
    for (const auto& [region, members] : regions_) {
        const auto inside = static_cast<std::size_t>(std::ranges::count_if(countries, [&](const std::string& code) {
            return code == region || std::ranges::find(members, code) != members.end();
        }));
        if (inside <= most) continue;
        most = inside;
        best = region;
    }
    return best;
}

} // namespace rc
