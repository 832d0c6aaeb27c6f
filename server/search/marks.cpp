#include "server/search/marks.hpp"

#include "common/text/stem.hpp"
#include "common/text/tokens.hpp"
#include "common/text/utf8.hpp"
#include "server/search/word_terms.hpp"

#include <algorithm>
#include <optional>

namespace rc::search {
namespace {

using Kind = Node::Kind;
using Tokens = std::vector<text::Token>;

class WordTest {
public:
    WordTest(const Node& node, bool inflections) : node_(node) {
        if (node.kind == Kind::wildcard) return;
        words_ = readings_of(node);
        if (node.exact || !inflections) return;
        for (const std::string& word : words_)
            for (const text::Group group : text::stemmed_groups)
                if (std::string stem = text::stem_term(group, word); !stem.empty())
                    stems_.emplace_back(group, std::move(stem));
    }

    bool operator()(const std::string& word) const {
        if (node_.kind == Kind::wildcard) return fits_wildcard(node_.text, word);
        if (std::find(words_.begin(), words_.end(), word) != words_.end()) return true;
        const auto begins = [&](const std::string& wanted) { return wanted.front() == word.front(); };
        if (std::none_of(words_.begin(), words_.end(), begins)) return false; // stems keep the beginning
        return std::any_of(stems_.begin(), stems_.end(),
                           [&](const auto& stem) { return text::stem_term(stem.first, word) == stem.second; });
    }

private:
    const Node& node_;
    std::vector<std::string> words_;
    std::vector<std::pair<text::Group, std::string>> stems_;
};

class Marking {
public:
    Marking(std::string_view text, const Tokens& tokens, const MarkOptions& options)
        : text_(text), tokens_(tokens), options_(options), marked_(tokens.size()) {}

    void mark(const Node& node) {
        if (node.kind == Kind::negation || node.field) return;
        if (node.kind == Kind::word || node.kind == Kind::wildcard) return mark_word(node);
        if (node.kind == Kind::phrase) return mark_phrase(node);
        if (node.kind == Kind::concept_) return mark_concept(node);
        for (const Node& child : node.children) mark(child);
    }

    const std::vector<bool>& marked() const { return marked_; }

private:
    void mark_word(const Node& node) {
        const WordTest test(node, options_.inflections);
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (test(tokens_[i].word)) marked_[i] = true;
    }

    void mark_concept(const Node& node) {
        if (!options_.concepts) return;
        const auto& concepts = options_.concepts->thesaurus.concepts();
        if (!met_) met_ = options_.concepts->matcher.in_text(options_.group, text_, tokens_);
        for (const ConceptMatch& match : *met_)
            for (const std::uint32_t number : match.concepts)
                if (concepts[number].id == node.text)
                    std::fill(marked_.begin() + match.first, marked_.begin() + match.last, true);
    }

    void mark_phrase(const Node& node) {
        std::vector<WordTest> tests;
        for (const Node& child : node.children) tests.emplace_back(child, options_.inflections);
        for (std::size_t i = 0; i + tests.size() <= tokens_.size(); ++i) {
            std::size_t met = 0;
            while (met < tests.size() && tests[met](tokens_[i + met].word)) ++met;
            if (met == tests.size()) std::fill_n(marked_.begin() + static_cast<std::ptrdiff_t>(i), met, true);
        }
    }

    std::string_view text_;
    const Tokens& tokens_;
    const MarkOptions& options_;
    std::optional<std::vector<ConceptMatch>> met_; // the text's concepts, once one is asked for
    std::vector<bool> marked_;
};

} // namespace

std::vector<Range> marks(const Query& query, std::string_view text, const MarkOptions& options) {
    const Tokens tokens = text::tokenize(text);
    Marking marking(text, tokens, options);
    marking.mark(query.root);
    std::vector<Range> out;
    std::size_t byte = 0;
    std::uint32_t point = 0;
    const auto point_at = [&](std::size_t target) {
        point += static_cast<std::uint32_t>(text::count_code_points(text.substr(byte, target - byte)));
        byte = target;
        return point;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (marking.marked()[i]) {
            const std::uint32_t begin = point_at(tokens[i].begin);
            out.push_back({begin, point_at(tokens[i].end)});
        }
    return out;
}

} // namespace rc::search
