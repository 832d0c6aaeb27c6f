#include "indexer/describe/phrase_set.hpp"

#include "common/error.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <unicode/uchar.h>

namespace rc {
namespace {

constexpr char any_rest = '*'; // edge: the word may go on as it likes
constexpr char next_word = ' ';

bool starts_upper(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && u_isupper(static_cast<UChar32>(text::next_code_point(word, at)));
}

bool has_lower(std::string_view word) {
    for (std::size_t at = 0; at < word.size();)
        if (u_islower(static_cast<UChar32>(text::next_code_point(word, at)))) return true;
    return false;
}

bool by_character(const std::pair<char, std::uint32_t>& edge, char c) { return edge.first < c; }

} // namespace

PhraseSet::PhraseSet() : nodes_(1) {}

PhraseSet::Case PhraseSet::case_of(std::string_view phrase) {
    if (!starts_upper(phrase)) return Case::any;
    return text::count_code_points(phrase) > 1 && !has_lower(phrase) ? Case::capitals : Case::capital;
}

std::uint32_t PhraseSet::child(std::uint32_t node, char c) const {
    const auto& edges = nodes_[node].edges;
    const auto edge = std::lower_bound(edges.begin(), edges.end(), c, by_character);
    return edge == edges.end() || edge->first != c ? 0 : edge->second; // the root is nobody's child
}

std::uint32_t PhraseSet::child_or_new(std::uint32_t node, char c) {
    if (const std::uint32_t found = child(node, c)) return found;
    const auto fresh = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
    auto& edges = nodes_[node].edges;
    edges.insert(std::lower_bound(edges.begin(), edges.end(), c, by_character), {c, fresh});
    return fresh;
}

std::string PhraseSet::key_of(std::string_view phrase) {
    std::string key;
    for (std::string_view rest = phrase; !rest.empty();) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        std::string_view word = rest.substr(0, space);
        rest.remove_prefix(std::min(space + 1, rest.size()));
        const bool open = word.ends_with(any_rest);
        if (open) word.remove_suffix(1);
        if (!key.empty()) key += next_word;
        if (open) {
            key += text::fold(word) + any_rest;
        } else {
            const auto tokens = text::tokenize(word); // "Mali's" is two words
            for (const text::Token& token : tokens) key += (&token == tokens.data() ? "" : " ") + token.word;
        }
    }
    return key;
}

void PhraseSet::add(std::string_view phrase, std::uint32_t value) {
    std::uint32_t node = 0;
    for (const char c : key_of(phrase)) node = child_or_new(node, c);
    const Case written = case_of(phrase);
    for (const Phrase& other : nodes_[node].phrases)
        if (other.written == written && other.value != value)
            throw Error(Error::Kind::internal, "the phrase \"" + std::string(phrase) + "\" stands for two things");
    nodes_[node].phrases.push_back({value, written});
}

bool PhraseSet::has(std::string_view phrase) const {
    std::uint32_t node = 0;
    for (const char c : key_of(phrase))
        if (node = child(node, c); node == 0) return false;
    return !nodes_[node].phrases.empty();
}

// Follows one reading from one of its words on and keeps the best phrase that begins there.
class PhraseSet::Walk {
public:
    Walk(const PhraseSet& set, const Reading& reading, std::size_t first)
        : set_(set), reading_(reading), first_(first) {}

    Best run() {
        read_word(0, first_, 0);
        return best_;
    }

private:
    void read_word(std::uint32_t node, std::size_t at, std::size_t letters) {
        for (const char c : reading_.words[at].word) {
            node = set_.child(node, c);
            if (node == 0) return;
            ++letters;
            if (const std::uint32_t open = set_.child(node, any_rest)) arrive(open, at, letters);
        }
        arrive(node, at, letters + 1); // a whole word counts for more than its beginning
    }

    void arrive(std::uint32_t node, std::size_t at, std::size_t letters) {
        for (const Phrase& phrase : set_.nodes_[node].phrases) {
            const std::size_t words = at - first_ + 1;
            const bool better = words > best_.words || (words == best_.words && letters > best_.letters);
            if (better && case_fits(phrase.written, at)) best_ = {phrase.value, words, letters};
        }
        const std::uint32_t next = set_.child(node, next_word);
        if (next != 0 && at + 1 < reading_.words.size()) read_word(next, at + 1, letters);
    }

    bool case_fits(Case written, std::size_t last) const {
        if (written == Case::any) return true;
        const std::uint32_t begin = reading_.words[first_].begin;
        const std::string_view original = reading_.text.substr(begin, reading_.words[last].end - begin);
        return written == Case::capital ? starts_upper(original) : !has_lower(original);
    }

    const PhraseSet& set_;
    const Reading& reading_;
    std::size_t first_;
    Best best_;
};

std::vector<PhraseSet::Match> PhraseSet::find(const Reading& reading) const {
    std::vector<Match> matches;
    for (std::size_t at = 0; at < reading.words.size();) {
        const Best best = Walk(*this, reading, at).run();
        if (best.words > 0) matches.push_back({best.value, static_cast<std::uint32_t>(at)});
        at += std::max<std::size_t>(best.words, 1);
    }
    return matches;
}

} // namespace rc
