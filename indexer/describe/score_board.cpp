#include "indexer/describe/score_board.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace rc {

std::vector<Ranked> ScoreBoard::ranking() const {
    std::map<std::uint32_t, double> scores;
    for (std::size_t i = 0; i < hints_.size(); ++i)
        if (seen_[i] > 0) scores[hints_[i].code] += hints_[i].weight * std::log2(1 + seen_[i]);
    std::vector<Ranked> ranking;
    for (const auto& [code, score] : scores)
        if (score > 0) ranking.push_back({code, score});
    std::stable_sort(ranking.begin(), ranking.end(),
                     [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
    return ranking;
}

} // namespace rc
