#include "common/text/spelling.hpp"

#include "common/text/spelling_rules.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string_view>
#include <vector>

namespace rc::text {

namespace {

using namespace spelling;

bool is_verb_ending(std::string_view rest) { return std::ranges::find(verb_endings, rest) != verb_endings.end(); }

bool fits(const Rule& rule, std::string_view word, std::size_t at) {
    if (at < rule.before || word.compare(at, rule.from.size(), rule.from) != 0) return false;
    const std::string_view rest = word.substr(at + rule.from.size());
    switch (rule.place) {
    case anywhere:
        return true;
    case at_start:
        return at == 0;
    case at_end:
        return rest.empty();
    case verb_end:
        return is_verb_ending(rest);
    }
    return false;
}

// Rules by their first two letters, so that a word without any such pair costs two look-ups a letter.
class RuleIndex {
public:
    RuleIndex() {
        for (const Rule& rule : rules) by_pair_[pair_of(rule.from)].push_back(&rule);
        for (std::size_t pair = 0; pair < by_pair_.size(); ++pair) used_[pair] = !by_pair_[pair].empty();
    }

    const Rule* find(std::string_view word, std::size_t& at) const {
        for (at = 0; at + 4 <= word.size(); ++at) {
            const std::size_t pair = pair_of(word.substr(at, 2));
            if (!used_[pair]) continue;
            for (const Rule* rule : by_pair_[pair])
                if (fits(*rule, word, at)) return rule;
        }
        return nullptr;
    }

private:
    // Five bits a letter: bytes that are no letters may share a pair with one, and then fail to fit.
    static std::size_t pair_of(std::string_view text) {
        const auto bits = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c) & 0x1F); };
        return bits(text[0]) << 5 | bits(text[1]);
    }

    std::array<std::vector<const Rule*>, 1024> by_pair_;
    std::bitset<1024> used_;
};

// Finds "iz" or "is" of an -ize verb: decriminal(iz)ation. npos if there is none.
std::size_t find_ize(std::string_view word, std::string_view spelling) {
    for (std::size_t at = word.rfind(spelling); at != std::string_view::npos && at >= letters_before_ending;
         at = word.rfind(spelling, at - 1)) {
        const std::string_view before = word.substr(0, at);
        const auto ends_word = [&](std::string_view ending) { return before.ends_with(ending); };
        const std::string_view rest = word.substr(at + 2);
        if (rest.starts_with("ation") && rest.size() <= 11) return at; // -ization is English alone
        if (!is_verb_ending(rest) || !std::ranges::any_of(ize, ends_word)) continue;
        const auto is_noun = [&](std::string_view noun) { return word.substr(0, at + 2).ends_with(noun); };
        if (std::ranges::none_of(not_ize, is_noun)) return at;
    }
    return std::string_view::npos;
}

} // namespace

void unify_spelling(std::string& word) {
    static const RuleIndex index;
    if (word.size() < 4) return;
    std::size_t at = 0;
    if (const Rule* rule = index.find(word, at)) word.replace(at, rule->from.size(), rule->to);
    if (const std::size_t z = find_ize(word, "iz"); z != std::string::npos) word[z + 1] = 's';
}

void restore_ize(std::string& word) {
    if (const std::size_t s = find_ize(word, "is"); s != std::string::npos) word[s + 1] = 'z';
}

} // namespace rc::text
