#include "server/search/query_concepts.hpp"

#include "server/search/query_scripts.hpp"
#include "server/search/query_stop_words.hpp"

#include <utility>

namespace rc::search {
namespace {

using Kind = Node::Kind;

// A run of words as the text it was typed as.
struct Run {
    std::string text;
    std::vector<text::Token> tokens;

    explicit Run(const std::vector<Node>& words, std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            if (!text.empty()) text += ' ';
            const auto begin = static_cast<std::uint32_t>(text.size());
            text += words[i].typed;
            tokens.push_back({begin, static_cast<std::uint32_t>(text.size()), words[i].text});
        }
    }
};

class Widening {
public:
    Widening(const Concepts& concepts, const std::function<bool(std::string_view)>& is_used)
        : concepts_(concepts), is_used_(is_used) {}

    Node widen(const Node& node) const {
        if (is_bare_word(node)) {
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
            while (end < parts.size() && is_bare_word(parts[end])) ++end;
            if (end == first) {
                out.push_back(widen(parts[first++]));
                continue;
            }
            add_run(parts, first, end, out);
            first = end;
        }
        return out;
    }

    void add_run(const std::vector<Node>& parts, std::size_t first, std::size_t end, std::vector<Node>& out) const {
        const Run run(parts, first, end);
        std::size_t at = first;
        for (const ConceptMatch& match : concepts_.matcher.in_query(run.text, run.tokens)) {
            std::vector<Node> found = concept_nodes(match, run);
            if (found.empty()) continue;
            out.insert(out.end(), parts.begin() + difference(at), parts.begin() + difference(first + match.first));
            found.insert(found.begin(), words(parts, first + match.first, first + match.last));
            Node either;
            either.kind = Kind::disjunction;
            either.children = std::move(found);
            out.push_back(std::move(either));
            at = first + match.last;
        }
        out.insert(out.end(), parts.begin() + difference(at), parts.begin() + difference(end));
    }

    std::vector<Node> concept_nodes(const ConceptMatch& match, const Run& run) const {
        std::vector<Node> out;
        for (const std::uint32_t number : match.concepts) {
            const std::string& id = concepts_.thesaurus.concepts()[number].id;
            if (!is_used_(id)) continue;
            Node node;
            node.kind = Kind::concept_;
            node.text = id;
            const std::uint32_t begin = run.tokens[match.first].begin;
            node.typed = run.text.substr(begin, run.tokens[match.last - 1].end - begin);
            out.push_back(std::move(node));
        }
        return out;
    }

    static Node words(const std::vector<Node>& parts, std::size_t first, std::size_t end) {
        if (end - first == 1) return parts[first];
        Node all;
        all.kind = Kind::conjunction;
        all.children.assign(parts.begin() + difference(first), parts.begin() + difference(end));
        return all;
    }

    static std::ptrdiff_t difference(std::size_t offset) { return static_cast<std::ptrdiff_t>(offset); }

    const Concepts& concepts_;
    const std::function<bool(std::string_view)>& is_used_;
};

} // namespace

Query understood(std::string_view typed, const Vocabulary* vocabulary, const Concepts* concepts,
                 const std::function<bool(std::string_view id)>& is_used) {
    Query query = parse_query(typed);
    if (vocabulary) query.root = with_readings(query.root, *vocabulary);
    query.root = without_stop_words(query.root);
    if (concepts) query.root = with_concepts(query.root, *concepts, is_used);
    return query;
}

Node with_concepts(const Node& root, const Concepts& concepts,
                   const std::function<bool(std::string_view id)>& is_used) {
    return Widening(concepts, is_used).widen(root);
}

} // namespace rc::search
