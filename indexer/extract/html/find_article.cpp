#include "indexer/extract/html/article_parts.hpp"
#include "indexer/extract/html/class_words.hpp"
#include "indexer/extract/html/measure.hpp"
#include "indexer/extract/text/clean.hpp"

#include <algorithm>
#include <unordered_set>

// After the method of Readability (Arc90, Mozilla): paragraphs give points to their ancestors, the best one wins, then
// it grows while a parent holds clearly more prose and takes in siblings that are pieces of the same article.
namespace rc::html {
namespace {

constexpr int levels_scored = 5;
constexpr std::size_t shortest_paragraph = 25;

bool is_paragraph(const Node& node, const Measures& measures) {
    const bool has_block = measures.at(&node).block;
    switch (node.tag) {
    case Tag::p:
    case Tag::dd:
    case Tag::pre:
    case Tag::td:
    case Tag::blockquote:
        return true;
    case Tag::li:
        return !has_block;
    case Tag::div:
    case Tag::section:
    case Tag::article:
        if (!has_block && node.tag != Tag::article) return true;
        break;
    case Tag::span:
        return !has_block && node.parent != nullptr && node.parent->tag == Tag::div;
    default:
        return false;
    }
    // Loose text, parted by <br>.
    std::size_t own = 0;
    for (const Node* child : node.children)
        if (child->is_text()) own += clean_line(child->text).size();
    return own > 200;
}

double first_score(const Node& node) {
    const ClassWords words = class_words(node);
    const double points = std::clamp(25 * (words.wanted - words.unwanted), -50, 50);
    switch (node.tag) {
    case Tag::div:
        return points + 5;
    case Tag::article:
        return points + 10;
    case Tag::form:
    case Tag::ul:
    case Tag::ol:
    case Tag::li:
        return points - 3;
    default:
        return points;
    }
}

class Candidates {
public:
    Candidates(Node& body, const Measures& measures) : measures_(measures) {
        score_below(body);
        for (Node* node : found_) node->score *= 1 - measures_.at(node).link_share();
    }
    bool has(const Node* node) const { return set_.contains(node); }
    Node* best() const {
        Node* best = nullptr;
        for (Node* node : found_)
            if (best == nullptr || node->score > best->score) best = node;
        return best;
    }

private:
    void score_below(Node& node) {
        if (node.dropped || node.is_text()) return;
        if (is_paragraph(node, measures_)) score_ancestors(node);
        for (Node* child : node.children) score_below(*child);
    }
    void score_ancestors(const Node& paragraph) {
        const std::string text = line_text(paragraph);
        if (text.size() < shortest_paragraph) return;
        const auto commas = static_cast<double>(std::count(text.begin(), text.end(), ','));
        const double points = (1 + commas + std::min(static_cast<double>(text.size()) / 100, 3.0)) *
                              (1 - measures_.at(&paragraph).link_share());
        int level = 0;
        for (Node* at = paragraph.parent; at != nullptr && at->tag != Tag::html && level < levels_scored;
             at = at->parent, ++level) {
            if (set_.insert(at).second) {
                found_.push_back(at);
                at->score = first_score(*at);
            }
            at->score += level == 0 ? points : level == 1 ? points / 2 : points / (level * 3);
        }
    }

    const Measures& measures_;
    std::vector<Node*> found_; // in the order found, so that equal scores fall the same way every time
    std::unordered_set<const Node*> set_;
};

Node* grown(Node* best, const Candidates& candidates, const Measures& measures) {
    for (Node* at = best->parent; at != nullptr && at->tag != Tag::body && at->parent != nullptr; at = at->parent) {
        if (!candidates.has(at)) continue;
        if (at->score <= best->score * 0.75 || measures.at(at).link_share() >= 0.25) break;
        best = at;
    }
    // A wrapper that says it is the article.
    for (Node* at = best->parent; at != nullptr && at->tag != Tag::body && at->parent != nullptr; at = at->parent)
        if (at->attribute("itemprop").find("articleBody") != std::string_view::npos ||
            (at->tag == Tag::article && measures.at(at).link_share() < 0.2)) {
            best = at;
            break;
        }
    // A parent with clearly more prose, and not much beside it.
    double prose = static_cast<double>(measures.at(best).prose);
    for (Node* at = best->parent; at != nullptr && at->tag != Tag::body && at->parent != nullptr; at = at->parent) {
        const Measure& measure = measures.at(at);
        const double more = static_cast<double>(measure.prose);
        if (more > prose * 1.25 && more > 0.6 * static_cast<double>(measure.text)) {
            best = at;
            prose = more;
        }
    }
    return best;
}

bool is_piece_of_same(const Node& sibling, const Node& best, const Measures& measures) {
    const Measure& measure = measures.at(&sibling);
    if (measure.link_share() >= 0.25) return false;
    const std::string_view name = sibling.attribute("class");
    const bool twin = sibling.tag == best.tag && !name.empty() && name == best.attribute("class") && measure.text > 80;
    return twin || sibling.score > std::max(10.0, best.score * 0.2) || (sibling.tag == Tag::p && measure.text > 80);
}

// The parent with all pieces of the article, other parts of it dropped; `best` itself if it is the only piece.
Node* joined_with_siblings(Node* best, const Measures& measures) {
    Node* parent = best->parent;
    if (parent == nullptr || parent->tag == Tag::body) return best;
    std::vector<Node*> others;
    bool found = false;
    for (Node* sibling : parent->children) {
        if (sibling == best || sibling->is_text() || sibling->dropped) continue;
        if (is_piece_of_same(*sibling, *best, measures))
            found = true;
        else if (!is_heading(sibling->tag) && sibling->tag != Tag::ul && sibling->tag != Tag::blockquote)
            others.push_back(sibling);
    }
    if (!found) return best;
    for (Node* other : others) other->dropped = true;
    return parent;
}

} // namespace

Node& find_article(Node& body) {
    const Measures measures = measure_tree(body);
    const Candidates candidates(body, measures);
    Node* best = candidates.best();
    if (best == nullptr || best == &body || best->tag == Tag::body || !measures.contains(best)) return body;
    return *joined_with_siblings(grown(best, candidates, measures), measures);
}

} // namespace rc::html
