#include "server/search/feedback.hpp"

#include "server/search/significant_terms.hpp"
#include "server/search/snapshot.hpp"
#include "server/search/word_weight.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <xapian.h>

namespace rc::search {
namespace {

constexpr std::size_t exemplars = 20, most_terms = 40;
constexpr double trust = 2;   // in the scores: a document with half the first one's speaks a quarter as loud
constexpr double share = 0.5; // of the best score, for the document that has most of the common terms

using Terms = std::vector<std::pair<double, std::string>>; // by weight

Terms common_terms(std::span<const Ranked> best, const Snapshot& snapshot, const Xapian::Database& database) {
    std::map<std::string, double> weights;
    for (const Ranked& one : best) {
        const double loudness = std::pow(one.score / best.front().score, trust);
        for (const SignificantTerm& term :
             significant_terms(one.document, snapshot.group_of(one.document), snapshot, database))
            weights[term.name] += loudness * term.weight;
    }
    Terms terms;
    for (auto& [name, weight] : weights) terms.emplace_back(weight, name);
    const std::size_t kept = std::min(terms.size(), most_terms);
    std::partial_sort(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(kept), terms.end(), std::greater<>());
    terms.resize(kept);
    return terms;
}

} // namespace

void weigh_by_feedback(std::span<Ranked> ranked, const Snapshot& snapshot, const Xapian::Database& database) {
    if (ranked.size() < 2 || ranked.front().score <= 0) return;
    struct Place {
        Ranked* ranked;
        double likeness = 0;
    };
    std::vector<Place> rising;
    for (Ranked& one : ranked) rising.push_back({&one});
    std::ranges::sort(rising, {}, [](const Place& place) { return place.ranked->document; });
    for (const auto& [weight, name] :
         common_terms(ranked.first(std::min(ranked.size(), exemplars)), snapshot, database)) {
        auto it = database.postlist_begin(name);
        const auto end = database.postlist_end(name);
        for (Place& place : rising) {
            if (it == end) break;
            it.skip_to(place.ranked->document);
            if (it != end && *it == place.ranked->document)
                place.likeness += weight * saturation(it.get_wdf(), snapshot.lengths[*it]);
        }
    }
    const double most = std::ranges::max(rising, {}, &Place::likeness).likeness;
    if (most <= 0) return;
    const double scale = share * ranked.front().score / most;
    for (const Place& place : rising) place.ranked->score += scale * place.likeness;
    std::ranges::sort(ranked, is_before);
}

} // namespace rc::search
