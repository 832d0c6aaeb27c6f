#include "common/text/language_model/trainer.hpp"

#include "common/text/code_points.hpp"
#include "common/text/language_table.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace rc::text {

namespace {

// How much a kind of feature counts, against its overlapping with others, and what is added to each count (Lidstone),
// the less the rarer the kind is met twice. Chosen on the sentences of tests/bench/language_identification.cpp.
struct KindSettings {
    double weight;
    double added;
};
constexpr std::array<KindSettings, feature_kinds> settings{{{4, 0.1}, {0.5, 0.5}, {0.7, 0.3}, {0.7, 0.2}}};
constexpr double without_marks = 0.2; // part of text that is typed so
constexpr double damping = 0.7;       // a word met often says less each time: it is of the text more than the language

using Counts = std::vector<double>; // by language

struct Counted {
    Feature kind;
    Counts counts;
};

std::u32string bald(const std::u32string& word) {
    std::string folded;
    for (const char32_t letter : word) {
        std::string one; // each by itself: đ becomes d, but dj stays as it is typed
        append_folded(one, letter, 0);
        folded += one;
    }
    std::u32string result;
    for (std::size_t at = 0; at < folded.size();) result += next_code_point(folded, at);
    return result;
}

TrainingText::Words with_bald_words(const TrainingText::Words& words) {
    TrainingText::Words result;
    for (const auto& [word, weight] : words) {
        const bool latin = script_of(word.front()) == Script::latin;
        result[word] += weight * (latin ? 1 - without_marks : 1);
        if (latin) result[bald(word)] += weight * without_marks;
    }
    return result;
}

std::int8_t in_units(double score) {
    return static_cast<std::int8_t>(std::clamp(std::lround(score / score_unit), -127L, 127L));
}

// Languages of which we have more text must not look likelier for it: counts are brought to the mean total.
void scale(std::map<std::uint32_t, Counted>& features, Feature kind, std::size_t languages) {
    Counts totals(languages);
    for (const auto& [key, feature] : features)
        if (feature.kind == kind)
            for (std::size_t i = 0; i < languages; ++i) totals[i] += feature.counts[i];
    const double mean = std::accumulate(totals.begin(), totals.end(), 0.0) / static_cast<double>(languages);
    for (auto& [key, feature] : features)
        if (feature.kind == kind)
            for (std::size_t i = 0; i < languages; ++i) feature.counts[i] *= mean / totals[i];
}

std::vector<std::int8_t> scores_of(const Counted& feature) {
    const auto [weight, added] = settings[static_cast<std::size_t>(feature.kind)];
    Counts logarithms;
    for (const double count : feature.counts) logarithms.push_back(weight * std::log(count + added));
    const double mean =
        std::accumulate(logarithms.begin(), logarithms.end(), 0.0) / static_cast<double>(logarithms.size());
    std::vector<std::int8_t> scores;
    for (const double logarithm : logarithms) scores.push_back(in_units(logarithm - mean));
    return scores;
}

} // namespace

LanguageModel train(const std::map<std::string, TrainingText::Words>& words_by_language) {
    LanguageModel model;
    std::map<std::uint32_t, Counted> features;
    for (const auto& [language, words] : words_by_language) {
        const std::size_t number = model.languages.size();
        model.languages.push_back(language);
        for (const auto& [word, weight] : with_bald_words(words)) {
            for_each_feature(word, [&](Feature kind, std::uint32_t key) {
                auto& [known_kind, counts] = features.try_emplace(key, Counted{kind, {}}).first->second;
                if (known_kind != kind) return; // two features of one hash: the first keeps it
                counts.resize(words_by_language.size());
                counts[number] += std::pow(weight, damping);
            });
        }
    }
    for (std::size_t kind = 0; kind < feature_kinds; ++kind)
        scale(features, static_cast<Feature>(kind), model.languages.size());
    for (const auto& [key, feature] : features) {
        std::vector<std::int8_t> scores = scores_of(feature);
        if (std::ranges::any_of(scores, [](std::int8_t score) { return score != 0; }))
            model.scores.emplace(key, std::move(scores));
    }
    return model;
}

} // namespace rc::text
