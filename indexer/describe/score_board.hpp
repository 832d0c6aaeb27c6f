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
    bool in_title;
};

// What a hint in the title counts beside the times it is seen in the text.
struct TitleWeight {
    double seen;   // where the text shows the code too, or shows none at all
    double unseen; // where the text shows other codes only: a part of a work may treat what its title does not name
};

// score(code) = sum over its hints of weight * (log2(1 + times seen) + the title's weight if seen there). The logarithm
// keeps a word that a long document repeats from drowning all others.
class ScoreBoard {
public:
    struct Hint {
        std::uint32_t code;
        double weight;
    };
    // `hints` must outlive the board. What shares a hint shares its count.
    ScoreBoard(const std::vector<Hint>& hints, TitleWeight title)
        : hints_(hints), title_(title), tally_(hints.size()) {}
    void see(std::uint32_t hint) { ++tally_[hint].times; }
    void see_in_title(std::uint32_t hint) { tally_[hint].in_title = true; }
    // Best first; equals in the order of the codes. Only codes with a score above 0.
    std::vector<Ranked> ranking() const;

private:
    struct Tally {
        std::uint32_t times = 0;
        bool in_title = false;
    };
    const std::vector<Hint>& hints_;
    TitleWeight title_;
    std::vector<Tally> tally_;
};

} // namespace rc
