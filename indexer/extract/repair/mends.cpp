#include "indexer/extract/repair/mends.hpp"

#include <algorithm>
#include <iterator>

namespace rc {
namespace {

// Where a place of the old text lies in the new one. Places within a mend move to its beginning.
class Moved {
public:
    explicit Moved(const std::vector<Mend>& mends) {
        std::int64_t by = 0;
        for (const Mend& mend : mends) {
            steps_.push_back({mend.begin, mend.end, by});
            by += static_cast<std::int64_t>(mend.letters.size()) - (mend.end - mend.begin);
        }
        steps_.push_back({UINT32_MAX, UINT32_MAX, by});
    }

    std::uint32_t operator()(std::uint32_t place) const {
        const auto step = std::ranges::lower_bound(steps_, place, {}, &Step::end); // the first that ends there or later
        if (step->end == place && step->begin < place) return shifted(place, std::next(step)->by);
        return shifted(std::min(place, step->begin), step->by);
    }

private:
    struct Step {
        std::uint32_t begin, end;
        std::int64_t by; // of all mends before it
    };
    static std::uint32_t shifted(std::uint32_t place, std::int64_t by) {
        return static_cast<std::uint32_t>(static_cast<std::int64_t>(place) + by);
    }
    std::vector<Step> steps_;
};

void log(PageReading& reading, Repair kind, std::uint32_t count) {
    const auto known = std::ranges::find(reading.repairs, kind, &Repaired::kind);
    if (known == reading.repairs.end())
        reading.repairs.push_back({kind, count});
    else
        known->count += count;
}

} // namespace

std::string mended(std::string_view text, const std::vector<Mend>& mends) {
    std::string out;
    std::size_t at = 0;
    for (const Mend& mend : mends) {
        out.append(text, at, mend.begin - at).append(mend.letters);
        at = mend.end;
    }
    return out.append(text, at);
}

void apply(Page& page, const std::vector<Mend>& mends, Repair kind) {
    if (mends.empty()) return;
    std::string text = mended(page.text, mends);
    const Moved moved(mends);
    for (WordBox& word : page.layout.words) {
        word.begin = moved(word.begin);
        word.end = moved(word.end);
    }
    std::erase_if(page.layout.words, [](const WordBox& word) { return word.begin == word.end; });
    for (PageLink& link : page.layout.links) {
        link.begin = moved(link.begin);
        link.end = moved(link.end);
    }
    log(page.reading, kind, static_cast<std::uint32_t>(mends.size()));
    if (page.reading.original.empty()) page.reading.original = std::move(page.text);
    page.text = std::move(text);
}

} // namespace rc
