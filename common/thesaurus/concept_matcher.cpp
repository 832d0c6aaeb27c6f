#include "common/thesaurus/concept_matcher.hpp"

#include "common/text/stop_words.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unicode/uchar.h>
#include <unordered_map>

namespace rc {
namespace {

constexpr std::size_t telling = 3; // bytes of an acronym that needs no capitals in a query: "nsp", "εε"

using text::Group;
using text::Token;

// What ends at a place of the trie: concepts, and words that their labels write in capitals.
struct End {
    std::vector<std::uint32_t> concepts;
    std::set<std::string> in_capitals;
};

// Labels as paths of keys; a key is a stem, a folded word or an acronym.
class Trie {
public:
    void add(const std::vector<std::string>& keys, std::uint32_t item, const std::vector<std::string>& in_capitals) {
        if (keys.empty()) return;
        std::uint32_t node = 0;
        for (const std::string& key : keys) {
            const std::uint32_t number = keys_.try_emplace(key, static_cast<std::uint32_t>(keys_.size())).first->second;
            const auto [edge, fresh] =
                edges_.try_emplace(edge_of(node, number), static_cast<std::uint32_t>(ends_.size()));
            if (fresh) ends_.emplace_back();
            node = edge->second;
        }
        End& end = ends_[node];
        if (std::ranges::find(end.concepts, item) == end.concepts.end()) end.concepts.push_back(item);
        end.in_capitals.insert(in_capitals.begin(), in_capitals.end());
    }

    // The node behind `node` by `key`, or 0 if there is none.
    std::uint32_t step(std::uint32_t node, const std::string& key) const {
        const auto number = keys_.find(key);
        if (number == keys_.end()) return 0;
        const auto edge = edges_.find(edge_of(node, number->second));
        return edge == edges_.end() ? 0 : edge->second;
    }
    const End& end(std::uint32_t node) const { return ends_[node]; }

private:
    static std::uint64_t edge_of(std::uint32_t node, std::uint32_t key) { return (std::uint64_t{node} << 32) | key; }
    std::unordered_map<std::string, std::uint32_t> keys_;
    std::unordered_map<std::uint64_t, std::uint32_t> edges_;
    std::vector<End> ends_{1}; // by node; the root is 0
};

// A label that ends before the token `behind`.
struct Found {
    std::size_t behind;
    const End* end;
};

// What one language group needs: its labels by stems and its words without sense.
struct GroupLabels {
    Trie by_stem;
    std::set<std::string> function_words;
};

// Written as an acronym: at least two capitals ("PrEP", "NGOs", "ХИВ").
bool is_in_capitals(std::string_view text, const Token& token) {
    int capitals = 0;
    for (std::size_t at = token.begin; at < token.end;)
        capitals += u_isupper(static_cast<UChar32>(text::next_code_point(text, at)));
    return capitals >= 2;
}

// Every label that begins at `first` and ends by `end`, shortest first; `key` gives the trie's key of a token.
template <typename Key>
void add_labels(const Trie& trie, const std::set<std::string>& skipped, const std::vector<Token>& tokens,
                std::size_t first, std::size_t end, const Key& key, std::vector<Found>& found) {
    std::uint32_t node = 0;
    for (std::size_t at = first; at < std::min(end, first + ConceptMatcher::longest_label); ++at) {
        if (at > first && skipped.contains(tokens[at].word)) continue;
        node = trie.step(node, key(at));
        if (node == 0) return;
        if (!trie.end(node).concepts.empty()) found.push_back({at + 1, &trie.end(node)});
    }
}

} // namespace

struct ConceptMatcher::Impl {
    std::map<Group, GroupLabels> groups;
    Trie english_words;                            // English labels by exact folded words
    std::unordered_map<std::string, End> acronyms; // folded
    std::set<std::string> common_words;

    void add_form(Group group, const std::string& form, std::uint32_t item);
    void add_acronym(const std::string& word, std::uint32_t item);
    const End* acronym(const Token& token) const {
        const auto place = acronyms.find(token.word);
        return place == acronyms.end() ? nullptr : &place->second;
    }
};

// A label that is written as an acronym ("HIV", "AIDS") is one: "aids" are no illness.
void ConceptMatcher::Impl::add_form(Group group, const std::string& form, std::uint32_t item) {
    const std::vector<Token> tokens = text::tokenize(form);
    if (tokens.size() == 1 && is_in_capitals(form, tokens.front())) {
        add_acronym(tokens.front().word, item);
        return;
    }
    GroupLabels& labels = groups[group];
    std::vector<std::string> stems, words, in_capitals;
    for (const Token& token : tokens) {
        if (is_in_capitals(form, token)) in_capitals.push_back(token.word);
        words.push_back(token.word);
        if (!labels.function_words.contains(token.word)) stems.push_back(text::stem(group, token.word));
    }
    // A label of function words only ("a") would match everywhere.
    labels.by_stem.add(stems, item, in_capitals);
    if (group == Group::en) english_words.add(words, item, in_capitals);
}

void ConceptMatcher::Impl::add_acronym(const std::string& word, std::uint32_t item) {
    std::vector<std::uint32_t>& known = acronyms[word].concepts;
    if (std::find(known.begin(), known.end(), item) == known.end()) known.push_back(item);
}

ConceptMatcher::ConceptMatcher(const Thesaurus& thesaurus) : impl_(std::make_unique<Impl>()) {
    for (const auto& [language, words] : thesaurus.function_words())
        impl_->groups[text::group_of(language)].function_words.insert(words.begin(), words.end());
    for (std::uint32_t item = 0; item < thesaurus.concepts().size(); ++item) {
        const Concept& entry = thesaurus.concepts()[item];
        for (const Concept::Labels* labels : {&entry.labels, &entry.hidden})
            for (const auto& [language, forms] : *labels)
                for (const std::string& form : forms) impl_->add_form(text::group_of(language), form, item);
        for (const auto& [language, forms] : entry.acronyms)
            for (const std::string& form : forms)
                for (const Token& token : text::tokenize(form)) impl_->add_acronym(token.word, item);
    }
    for (const auto& [word, concepts] : impl_->acronyms)
        if (thesaurus.is_common_word(word)) impl_->common_words.insert(word);
}

ConceptMatcher::~ConceptMatcher() = default;
ConceptMatcher::ConceptMatcher(ConceptMatcher&&) noexcept = default;

namespace {

ConceptMatch match_of(std::size_t first, const Found& found) {
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(found.behind), found.end->concepts};
}

} // namespace

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
    std::vector<Found> english;
    // Those of the language; English ones of other lengths; an acronym where there is no word.
    const auto find_labels = [&](std::size_t first, std::size_t end, std::vector<Found>& found) {
        found.clear();
        english.clear();
        if (stemmed)
            add_labels(labels->second.by_stem, labels->second.function_words, tokens, first, end, stem_of, found);
        if (group != Group::en) add_labels(impl_->english_words, none, tokens, first, end, word_of, english);
        for (const Found& label : english)
            if (std::ranges::find(found, label.behind, &Found::behind) == found.end()) found.push_back(label);
        const End* acronym = impl_->acronym(tokens[first]);
        if (acronym && std::ranges::find(found, first + 1, &Found::behind) == found.end() &&
            is_in_capitals(text, tokens[first]))
            found.push_back({first + 1, acronym});
    };

    std::vector<ConceptMatch> matches;
    std::vector<Found> found;
    for (std::size_t first = 0; first < tokens.size();) {
        find_labels(first, tokens.size(), found);
        if (found.empty()) {
            ++first;
            continue;
        }
        const Found longest = std::ranges::max(found, {}, &Found::behind);
        matches.push_back(match_of(first, longest));
        for (std::size_t at = first; at < longest.behind; ++at) {
            if (at > first) find_labels(at, longest.behind, found);
            for (const Found& inner : found)
                if (at > first || inner.behind < longest.behind) matches.push_back(match_of(at, inner));
        }
        first = longest.behind;
    }
    return matches;
}

LabelsInQuery ConceptMatcher::labels_in_query(std::string_view text, const std::vector<Token>& tokens) const {
    LabelsInQuery labels(tokens.size());
    std::vector<bool> is_acronym(tokens.size());
    for (const auto& [group, of_group] : impl_->groups) {
        std::vector<std::string> stems(tokens.size());
        const auto stem_of = [&, group = group](std::size_t at) -> const std::string& {
            if (stems[at].empty()) stems[at] = text::stem(group, tokens[at].word);
            return stems[at];
        };
        std::vector<Found> found;
        for (std::size_t first = 0; first < tokens.size(); ++first) {
            found.clear();
            add_labels(of_group.by_stem, of_group.function_words, tokens, first, tokens.size(), stem_of, found);
            for (const Found& label : found) {
                labels.add(first, label.behind, label.end->concepts);
                for (std::size_t at = first; at < label.behind; ++at)
                    if (label.end->in_capitals.contains(tokens[at].word)) is_acronym[at] = true;
            }
        }
    }
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const End* acronym = impl_->acronym(tokens[at]);
        if (!acronym) continue;
        const bool is_told = tokens[at].word.size() >= telling && !impl_->common_words.contains(tokens[at].word) &&
                             !text::is_stop_word(tokens[at].word);
        if (is_told || is_acronym[at] || is_in_capitals(text, tokens[at])) labels.add_acronym(at, acronym->concepts);
    }
    return labels;
}

} // namespace rc
