#include "indexer/describe/score_board.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace rc {

std::vector<Ranked> ScoreBoard::ranking() const {
    std::set<std::uint32_t> seen; // codes in the text
    for (std::size_t i = 0; i < hints_.size(); ++i)
        if (tally_[i].times > 0 && hints_[i].weight > 0) seen.insert(hints_[i].code);
    std::map<std::uint32_t, Ranked> codes;
    for (std::size_t i = 0; i < hints_.size(); ++i) {
        Ranked& ranked = codes.try_emplace(hints_[i].code, Ranked{hints_[i].code, 0, false}).first->second;
        const double title = seen.empty() || seen.contains(hints_[i].code) ? title_.seen : title_.unseen;
        ranked.score += hints_[i].weight * (std::log2(1.0 + tally_[i].times) + (tally_[i].in_title ? title : 0));
        ranked.in_title |= tally_[i].in_title;
    }
    std::vector<Ranked> ranking;
    for (const auto& [code, ranked] : codes)
        if (ranked.score > 0) ranking.push_back(ranked);
    std::ranges::stable_sort(ranking, std::greater{}, &Ranked::score);
    return ranking;
}

} // namespace rc
