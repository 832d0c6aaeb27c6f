#include "common/thesaurus/concept_matcher.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unicode/uchar.h>
#include <unordered_map>

namespace rc {
namespace {

using text::Group;
using text::Token;

// Labels as paths of keys; a key is a stem, a folded word or an acronym.
class Trie {
public:
    void add(const std::vector<std::string>& keys, std::uint32_t item) {
        if (keys.empty()) return;
        std::uint32_t node = 0;
        for (const std::string& key : keys) {
            const std::uint32_t number = keys_.try_emplace(key, static_cast<std::uint32_t>(keys_.size())).first->second;
            const auto [edge, fresh] =
                edges_.try_emplace(edge_of(node, number), static_cast<std::uint32_t>(ends_.size()));
            if (fresh) ends_.emplace_back();
            node = edge->second;
        }
        std::vector<std::uint32_t>& end = ends_[node];
        if (std::find(end.begin(), end.end(), item) == end.end()) end.push_back(item);
    }

    // The node behind `node` by `key`, or 0 if there is none.
    std::uint32_t step(std::uint32_t node, const std::string& key) const {
        const auto number = keys_.find(key);
        if (number == keys_.end()) return 0;
        const auto edge = edges_.find(edge_of(node, number->second));
        return edge == edges_.end() ? 0 : edge->second;
    }
    const std::vector<std::uint32_t>& end(std::uint32_t node) const { return ends_[node]; }

private:
    static std::uint64_t edge_of(std::uint32_t node, std::uint32_t key) { return (std::uint64_t{node} << 32) | key; }
    std::unordered_map<std::string, std::uint32_t> keys_;
    std::unordered_map<std::uint64_t, std::uint32_t> edges_;
    std::vector<std::vector<std::uint32_t>> ends_{1}; // by node; the root is 0
};

// What one language group needs: its labels by stems and its words without sense.
struct GroupLabels {
    Trie by_stem;
    std::set<std::string> function_words;
};

constexpr std::size_t longest_label = 12; // tokens, function words included

// Written as an acronym: at least two capitals ("PrEP", "NGOs", "ХИВ").
bool is_in_capitals(std::string_view text, const Token& token) {
    int capitals = 0;
    for (std::size_t at = token.begin; at < token.end;)
        capitals += u_isupper(static_cast<UChar32>(text::next_code_point(text, at)));
    return capitals >= 2;
}

} // namespace

struct ConceptMatcher::Impl {
    std::map<Group, GroupLabels> groups;
    Trie english_words;                                                   // English labels by exact folded words
    std::unordered_map<std::string, std::vector<std::uint32_t>> acronyms; // folded
    std::set<std::string> common_words;

    void add_label(Group group, const std::string& label, std::uint32_t item);
    // Longest match from `first`; `key` gives the trie's key of a token. Gives the token behind it, or `first`.
    template <typename Key>
    std::size_t longest(const Trie& trie, const std::set<std::string>& skipped, const std::vector<Token>& tokens,
                        std::size_t first, const Key& key, const std::vector<std::uint32_t>*& found) const;
    const std::vector<std::uint32_t>* acronym(const Token& token) const {
        const auto place = acronyms.find(token.word);
        return place == acronyms.end() ? nullptr : &place->second;
    }
};

void ConceptMatcher::Impl::add_label(Group group, const std::string& label, std::uint32_t item) {
    GroupLabels& labels = groups[group];
    std::vector<std::string> stems;
    std::vector<std::string> words;
    for (const Token& token : text::tokenize(label)) {
        words.push_back(token.word);
        if (!labels.function_words.contains(token.word)) stems.push_back(text::stem(group, token.word));
    }
    // A label of function words only ("a") would match everywhere.
    labels.by_stem.add(stems, item);
    if (group == Group::en) english_words.add(words, item);
}

template <typename Key>
std::size_t ConceptMatcher::Impl::longest(const Trie& trie, const std::set<std::string>& skipped,
                                          const std::vector<Token>& tokens, std::size_t first, const Key& key,
                                          const std::vector<std::uint32_t>*& found) const {
    std::size_t behind = first;
    std::uint32_t node = 0;
    for (std::size_t at = first; at < std::min(tokens.size(), first + longest_label); ++at) {
        if (at > first && skipped.contains(tokens[at].word)) continue;
        node = trie.step(node, key(at));
        if (node == 0) break;
        if (!trie.end(node).empty()) {
            found = &trie.end(node);
            behind = at + 1;
        }
    }
    return behind;
}

ConceptMatcher::ConceptMatcher(const Thesaurus& thesaurus) : impl_(std::make_unique<Impl>()) {
    for (const auto& [language, words] : thesaurus.function_words())
        impl_->groups[text::group_of(language)].function_words.insert(words.begin(), words.end());
    for (std::uint32_t item = 0; item < thesaurus.concepts().size(); ++item) {
        const Concept& entry = thesaurus.concepts()[item];
        for (const Concept::Labels* labels : {&entry.labels, &entry.hidden})
            for (const auto& [language, forms] : *labels)
                for (const std::string& form : forms) impl_->add_label(text::group_of(language), form, item);
        for (const auto& [language, forms] : entry.acronyms)
            for (const std::string& form : forms)
                for (const Token& token : text::tokenize(form)) {
                    std::vector<std::uint32_t>& known = impl_->acronyms[token.word];
                    if (std::find(known.begin(), known.end(), item) == known.end()) known.push_back(item);
                    if (thesaurus.is_common_word(token.word)) impl_->common_words.insert(token.word);
                }
    }
}

ConceptMatcher::~ConceptMatcher() = default;
ConceptMatcher::ConceptMatcher(ConceptMatcher&&) noexcept = default;

std::vector<ConceptMatch> ConceptMatcher::in_text(Group group, std::string_view text,
                                                  const std::vector<Token>& tokens) const {
    static const std::set<std::string> none;
    const auto labels = impl_->groups.find(group);
    const bool stemmed = group != Group::none && labels != impl_->groups.end();
    // A stem serves every label that passes over its word.
    std::vector<std::string> stems(stemmed ? tokens.size() : 0);
    const auto stem_of = [&](std::size_t at) -> const std::string& {
        if (stems[at].empty()) stems[at] = text::stem(group, tokens[at].word);
        return stems[at];
    };
    const auto word_of = [&](std::size_t at) -> const std::string& { return tokens[at].word; };

    std::vector<ConceptMatch> matches;
    for (std::size_t first = 0; first < tokens.size();) {
        const std::vector<std::uint32_t>* found = nullptr;
        std::size_t behind = first;
        if (stemmed)
            behind =
                impl_->longest(labels->second.by_stem, labels->second.function_words, tokens, first, stem_of, found);
        if (group != Group::en) {
            const std::vector<std::uint32_t>* english = nullptr;
            const std::size_t end = impl_->longest(impl_->english_words, none, tokens, first, word_of, english);
            if (end > behind) {
                behind = end;
                found = english;
            }
        }
        if (found == nullptr && (found = impl_->acronym(tokens[first])) != nullptr) {
            if (is_in_capitals(text, tokens[first]))
                behind = first + 1;
            else
                found = nullptr;
        }
        if (found != nullptr)
            matches.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(behind), *found});
        first = std::max(behind, first + 1);
    }
    return matches;
}

std::vector<ConceptMatch> ConceptMatcher::in_query(std::string_view text, const std::vector<Token>& tokens) const {
    std::vector<ConceptMatch> matches;
    for (std::size_t first = 0; first < tokens.size();) {
        std::size_t behind = first;
        std::vector<std::uint32_t> concepts;
        for (const auto& [group, labels] : impl_->groups) {
            const std::vector<std::uint32_t>* found = nullptr;
            const auto stem_of = [&, group = group](std::size_t at) { return text::stem(group, tokens[at].word); };
            const std::size_t end =
                impl_->longest(labels.by_stem, labels.function_words, tokens, first, stem_of, found);
            if (found == nullptr || end < behind) continue;
            if (end > behind) concepts.clear();
            behind = end;
            for (const std::uint32_t item : *found)
                if (std::find(concepts.begin(), concepts.end(), item) == concepts.end()) concepts.push_back(item);
        }
        if (concepts.empty())
            if (const std::vector<std::uint32_t>* found = impl_->acronym(tokens[first]))
                if (is_in_capitals(text, tokens[first]) ||
                    (tokens[first].word.size() >= 3 && !impl_->common_words.contains(tokens[first].word))) {
                    concepts = *found;
                    behind = first + 1;
                }
        if (!concepts.empty())
            matches.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(behind), concepts});
        first = std::max(behind, first + 1);
    }
    return matches;
}

} // namespace rc
