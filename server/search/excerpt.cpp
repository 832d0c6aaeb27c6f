#include "server/search/excerpt.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace rc::search {
namespace {

// The neighbourhood of what must be shown, code point by code point, so that lengths are what people see.
class Neighbourhood {
public:
    Neighbourhood(std::string_view text, std::size_t begin, std::size_t end) {
        // A code point has at most four bytes; begin at one.
        std::size_t at = begin > longest_excerpt * 4 ? begin - longest_excerpt * 4 : 0;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
        const std::size_t stop = std::min(text.size(), end + longest_excerpt * 4);
        starts_.reserve(stop - at + 1);
        points_.reserve(stop - at);
        while (at < stop) {
            starts_.push_back(at);
            points_.push_back(text::next_code_point(text, at));
        }
        starts_.push_back(at);
        at_beginning_ = starts_.front() == 0;
    }

    std::size_t size() const { return points_.size(); }
    std::size_t byte(std::size_t i) const { return starts_[i]; }
    std::size_t index_of(std::size_t byte) const {
        return static_cast<std::size_t>(std::lower_bound(starts_.begin(), starts_.end(), byte) - starts_.begin());
    }
    bool is_space(std::size_t i) const { return points_[i] <= U' ' || points_[i] == 0xA0; }

    bool word_starts(std::size_t i) const {
        if (i == 0) return at_beginning_;
        return !is_space(i) && is_space(i - 1);
    }
    bool word_ends(std::size_t i) const { return i == size() || (is_space(i) && !is_space(i - 1)); }
    bool sentence_starts(std::size_t i) const {
        return word_starts(i) && (i == 0 || points_[i - 1] == U'\n' || ends_sentence(i - 1));
    }
    bool sentence_ends(std::size_t i) const {
        return i == size() || (word_ends(i) && (points_[i] == U'\n' || ends_sentence(i)));
    }

private:
    // A full stop behind a short word is more often an abbreviation ("Art. 5", "dr. Petrović") than an end.
    bool ends_sentence(std::size_t i) const {
        constexpr std::size_t abbreviation = 3;
        if (i == 0) return false;
        const char32_t mark = points_[i - 1];
        if (mark == U'!' || mark == U'?' || mark == U';' || mark == 0x2026) return true;
        if (mark != U'.') return false;
        std::size_t letters = 0;
        while (letters + 1 < i && !is_space(i - 2 - letters)) ++letters;
        return letters > abbreviation;
    }

    std::vector<char32_t> points_;
    std::vector<std::size_t> starts_;
    bool at_beginning_ = false;
};

using Test = bool (Neighbourhood::*)(std::size_t) const;

// The nearest place before `from`, not before `limit`, where `test` holds; `from` if there is none.
std::size_t backwards(const Neighbourhood& near, std::size_t from, std::size_t limit, Test test) {
    for (std::size_t i = from + 1; i-- > limit;)
        if ((near.*test)(i)) return i;
    return from;
}

std::size_t start_of(const Neighbourhood& near, std::size_t begin, std::size_t room) {
    const std::size_t limit = begin > room ? begin - room : 0;
    const std::size_t sentence = backwards(near, begin, limit, &Neighbourhood::sentence_starts);
    if (near.sentence_starts(sentence)) return sentence;
    for (std::size_t i = begin > room / 2 ? begin - room / 2 : limit; i < begin; ++i)
        if (near.word_starts(i)) return i;
    return begin;
}

std::size_t end_of(const Neighbourhood& near, std::size_t start, std::size_t end) {
    const std::size_t longest = std::min(start + longest_excerpt, near.size());
    if (longest == near.size()) return longest;
    const std::size_t least = std::min(std::max(end, start + shortest_excerpt), longest);
    const std::size_t sentence = backwards(near, longest, least, &Neighbourhood::sentence_ends);
    if (near.sentence_ends(sentence)) return sentence;
    return backwards(near, longest, std::min(end, longest), &Neighbourhood::word_ends);
}

// Near the end of a text: the earliest sentence that still fits.
std::size_t earlier_sentence(const Neighbourhood& near, std::size_t start, std::size_t stop) {
    for (std::size_t i = stop > longest_excerpt ? stop - longest_excerpt : 0; i < start; ++i)
        if (near.sentence_starts(i)) return i;
    return start;
}

} // namespace

Excerpt excerpt_around(std::string_view text, std::size_t begin, std::size_t end) {
    const Neighbourhood near(text, begin, end);
    const std::size_t first = near.index_of(begin), last = near.index_of(end);
    const std::size_t shown = std::min(last - first, longest_excerpt);
    std::size_t start = start_of(near, first, longest_excerpt - shown);
    std::size_t stop = end_of(near, start, last);
    if (stop - start < shortest_excerpt) start = earlier_sentence(near, start, stop);
    while (start < stop && near.is_space(start)) ++start;
    while (stop > start && near.is_space(stop - 1)) --stop;
    return {near.byte(start), near.byte(stop)};
}

} // namespace rc::search
