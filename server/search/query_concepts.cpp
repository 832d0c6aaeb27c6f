#include "server/search/query_concepts.hpp"

#include "server/search/query_scripts.hpp"
#include "server/search/query_stop_words.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace rc::search {
namespace {

using Kind = Node::Kind;

// What can belong to a label.
bool is_of_label(const Node& node) { return is_bare_word(node) || is_hyphenated(node); }

// A run of words as the text it was typed as, and the labels in it.
struct Run {
    std::vector<Node> parts;
    std::string text;
    std::vector<text::Token> tokens;
    std::vector<std::size_t> first_token; // of each part, and one behind the last
    LabelsInQuery labels{0};

    Run(std::vector<Node> run, const ConceptMatcher& matcher) : parts(std::move(run)) {
        for (const Node& part : parts) {
            first_token.push_back(tokens.size());
            if (is_bare_word(part))
                add(part);
            else
                for (const Node& word : part.children) add(word);
        }
        first_token.push_back(tokens.size());
        labels = matcher.labels_in_query(text, tokens);
    }

    // The part that begins at a token; none if the token stands within one.
    std::optional<std::size_t> part_at(std::size_t token) const {
        const auto found = std::ranges::lower_bound(first_token, token);
        if (*found != token) return std::nullopt;
        return static_cast<std::size_t>(found - first_token.begin());
    }

    std::string typed(const ConceptMatch& match) const {
        const std::uint32_t begin = tokens[match.first].begin;
        return text.substr(begin, tokens[match.last - 1].end - begin);
    }

private:
    void add(const Node& word) {
        if (!text.empty()) text += ' ';
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += word.typed;
        tokens.push_back({begin, static_cast<std::uint32_t>(text.size()), word.text});
    }
};

class Widening {
public:
    Widening(const Concepts& concepts, const SearchedConcepts& searched) : concepts_(concepts), searched_(searched) {}

    Node widen(const Node& node) const {
        if (is_of_label(node)) {
            std::vector<Node> parts = widened({node});
            return std::move(parts.front());
        }
        if (node.kind != Kind::conjunction && node.kind != Kind::disjunction) return node;
        Node out = node;
        if (node.kind == Kind::conjunction && node.field == nullptr) {
            out.children = widened(node.children);
        } else {
            for (Node& child : out.children) child = widen(child);
        }
        return out;
    }

private:
    // The parts of a conjunction, runs of bare words replaced where they are labels.
    std::vector<Node> widened(const std::vector<Node>& parts) const {
        std::vector<Node> out;
        for (std::size_t first = 0; first < parts.size();) {
            std::size_t end = first;
            while (end < parts.size() && is_of_label(parts[end])) ++end;
            if (end == first) {
                out.push_back(widen(parts[first++]));
                continue;
            }
            const Run run({parts.begin() + difference(first), parts.begin() + difference(end)}, concepts_.matcher);
            add_run(run, 0, run.parts.size(), ConceptMatcher::longest_label, out);
            first = end;
        }
        return out;
    }

    // The parts [first, end) of a run, labels of at most `most` words widened.
    void add_run(const Run& run, std::size_t first, std::size_t end, std::size_t most, std::vector<Node>& out) const {
        const auto add_parts = [&](std::size_t from, std::size_t behind) {
            out.insert(out.end(), run.parts.begin() + difference(from), run.parts.begin() + difference(behind));
        };
        for (const ConceptMatch& match : run.labels.longest(run.first_token[first], run.first_token[end], most)) {
            const auto from = run.part_at(match.first), behind = run.part_at(match.last);
            if (!from || !behind) continue;
            std::vector<Node> concepts = concept_nodes(match, run);
            if (concepts.empty() && match.last - match.first == 1) continue;
            add_parts(first, *from);
            first = *behind;
            std::vector<Node> typed = label_words(run, *from, *behind, match.last - match.first);
            if (concepts.empty())
                std::move(typed.begin(), typed.end(), std::back_inserter(out));
            else
                out.push_back(either(std::move(typed), std::move(concepts)));
        }
        add_parts(first, end);
    }

    // The words of a label of so many `words`. Shorter labels among them are widened as well, so that "harm reduction
    // in prisons" also finds texts of other languages where the two stand apart, and "prevention of overdose" texts on
    // overdoses where a language has no document on their prevention.
    std::vector<Node> label_words(const Run& run, std::size_t first, std::size_t end, std::size_t words) const {
        if (end - first == 1) return {run.parts[first]};
        std::vector<Node> widened;
        add_run(run, first, end, words - 1, widened);
        return widened;
    }

    static Node either(std::vector<Node> all, std::vector<Node> concepts) {
        Node out;
        out.kind = Kind::disjunction;
        if (all.size() == 1) {
            out.children = std::move(all);
        } else {
            out.children.emplace_back().kind = Kind::conjunction;
            out.children.back().children = std::move(all);
        }
        std::move(concepts.begin(), concepts.end(), std::back_inserter(out.children));
        return out;
    }

    std::vector<Node> concept_nodes(const ConceptMatch& match, const Run& run) const {
        std::vector<Node> out;
        for (const std::uint32_t number : match.concepts) {
            const Concept& item = concepts_.thesaurus.concepts()[number];
            for (const std::string& id : searched_(item)) {
                Node node;
                node.kind = Kind::concept_;
                node.text = id;
                node.typed = run.typed(match);
                out.push_back(std::move(node));
            }
        }
        return out;
    }

    static std::ptrdiff_t difference(std::size_t offset) { return static_cast<std::ptrdiff_t>(offset); }

    const Concepts& concepts_;
    const SearchedConcepts& searched_;
};

} // namespace

Query understood(std::string_view typed, const Vocabulary* vocabulary, const Concepts* concepts,
                 const SearchedConcepts& searched) {
    Query query = parse_query(typed);
    if (vocabulary) query.root = with_readings(query.root, *vocabulary);
    // Labels hold words that are stop words of some language: Turkish "din" is religion, Romanian "din" is from.
    if (concepts) query.root = with_concepts(query.root, *concepts, searched);
    query.root = without_stop_words(query.root);
    return query;
}

Node with_concepts(const Node& root, const Concepts& concepts, const SearchedConcepts& searched) {
    return Widening(concepts, searched).widen(root);
}

} // namespace rc::search
