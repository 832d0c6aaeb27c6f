#include "indexer/extract/pdf/printed_once.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace rc::pdf {
namespace {

// Bold type is imitated by printing twice, a hair apart, and not always in the same words or with all letters.
bool repeats(const Word& shorter, const Word& longer) {
    constexpr double hair = 2; // points
    return !shorter.text.empty() && shorter.box.x0 > longer.box.x0 - hair && shorter.box.x1 < longer.box.x1 + hair &&
           std::min(shorter.box.y1, longer.box.y1) - std::max(shorter.box.y0, longer.box.y0) >
               0.8 * shorter.box.height() &&
           longer.text.find(shorter.text) != std::string::npos;
}

// The number of the band of 4 points that begins nearest; a file may claim any height, and none.
long band_of(double y) {
    constexpr double band = 4, farthest = 1e6;
    return std::isfinite(y) ? std::lround(std::clamp(y / band, -farthest, farthest)) : 0;
}

} // namespace

std::vector<Word> printed_once(const std::vector<Word>& words) {
    constexpr std::size_t most_beside = 200; // words looked at in a band; more are no line of text
    std::vector<Word> kept;
    std::unordered_map<long, std::vector<std::size_t>> by_height; // numbers in `kept`
    for (const Word& word : words) {
        const long height = band_of(word.box.y0);
        bool repeated = false;
        for (long near = height - 1; near <= height + 1 && !repeated; ++near) {
            const std::vector<std::size_t>& beside = by_height[near];
            for (std::size_t k = beside.size() - std::min(beside.size(), most_beside); k < beside.size(); ++k) {
                const std::size_t i = beside[k];
                if (repeats(word, kept[i])) {
                    kept[i].bold = repeated = true;
                    break;
                }
                if (!repeats(kept[i], word)) continue;
                kept[i].text.clear(); // the longer one stands for it
                kept.push_back(word);
                kept.back().bold = repeated = true;
                by_height[height].push_back(kept.size() - 1);
                break;
            }
        }
        if (repeated) continue;
        by_height[height].push_back(kept.size());
        kept.push_back(word);
    }
    std::erase_if(kept, [](const Word& word) { return word.text.empty(); });
    return kept;
}

} // namespace rc::pdf
