#include "server/search/windows.hpp"

#include "common/index/schema.hpp"

#include <algorithm>

namespace rc::search {
namespace {

constexpr std::uint32_t width = 36;    // words; about what a passage holds
constexpr std::uint32_t apart = 80;    // words between the beginnings of two passages, so that they never overlap
constexpr double repetition = 0.1;     // what a word counts when it stands there once more
constexpr double abstract_share = 0.9; // between equals, the page itself is shown

bool on_one_page(std::uint32_t a, std::uint32_t b) { return a / index::page_stride == b / index::page_stride; }

// Scores stretches while both ends move forward.
class Sliding {
public:
    explicit Sliding(const Wanted& wanted) : wanted_(wanted), seen_(wanted.words.size()) {}
    void enter(const Place& place) { score_ += weight(place, seen_[place.word]++ == 0); }
    void leave(const Place& place) { score_ -= weight(place, --seen_[place.word] == 0); }
    double score() const { return score_; }

private:
    double weight(const Place& place, bool only_one) const {
        return wanted_.words[place.word].weight * (only_one ? 1 : repetition);
    }
    const Wanted& wanted_;
    std::vector<unsigned> seen_;
    double score_ = 0;
};

std::vector<Window> all_windows(const std::vector<Place>& places, const Wanted& wanted) {
    std::vector<Window> out;
    Sliding sliding(wanted);
    std::size_t end = 0;
    for (std::size_t begin = 0; begin < places.size(); ++begin) {
        const std::uint32_t first = places[begin].position;
        while (end < places.size() && places[end].position < first + width && on_one_page(first, places[end].position))
            sliding.enter(places[end++]);
        const std::uint32_t last = places[end - 1].position;
        // The denser of two stretches with the same words wins.
        const double density = 1 - 0.2 * (last - first) / width;
        const double share = first < index::page_stride ? abstract_share : 1;
        if (first >= index::abstract_position) out.push_back({first, last, sliding.score() * density * share});
        sliding.leave(places[begin]);
    }
    return out;
}

bool overlap(const Window& a, const Window& b) {
    return on_one_page(a.first, b.first) && std::max(a.first, b.first) - std::min(a.first, b.first) < apart;
}

} // namespace

std::vector<Window> best_windows(const std::vector<Place>& places, const Wanted& wanted, std::uint32_t count) {
    std::vector<Window> chosen;
    std::vector<Window> left = all_windows(places, wanted);
    while (chosen.size() < count && !left.empty()) {
        const Window best = *std::max_element(left.begin(), left.end(),
                                              [](const Window& a, const Window& b) { return a.score < b.score; });
        chosen.push_back(best);
        std::erase_if(left, [&](const Window& window) { return overlap(window, best); });
    }
    return chosen;
}

} // namespace rc::search
