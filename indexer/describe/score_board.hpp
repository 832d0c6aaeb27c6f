// Weighted evidence for codes: how often each kind of hint was seen, and the ranking that follows.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rc {

struct Ranked {
    std::uint32_t code; // position in the owner's list of codes
    double score;
};

// score(code) = sum over its hints of weight * log2(1 + times seen). The logarithm keeps a word that a long document
// repeats from drowning all others.
class ScoreBoard {
public:
    struct Hint {
        std::uint32_t code;
        double weight;
    };
    // `hints` must outlive the board; hints of one code and one group of words share one entry, so they share one
    // count.
    explicit ScoreBoard(const std::vector<Hint>& hints) : hints_(hints), seen_(hints.size()) {}
    void see(std::uint32_t hint, double times) { seen_[hint] += times; }
    // Best first; equals in the order of the codes. Only codes with a score above 0.
    std::vector<Ranked> ranking() const;

private:
    const std::vector<Hint>& hints_;
    std::vector<double> seen_;
};

} // namespace rc
