// An HTML page as a tree of our own, so that the parser behind it stays in one file.
#pragma once
#include "indexer/extract/html/tags.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rc::html {

struct Node {
    Tag tag = Tag::other;
    Node* parent = nullptr;
    std::vector<Node*> children;
    std::string text;                                            // of a text node, UTF-8 as in the file
    std::vector<std::pair<std::string, std::string>> attributes; // names in lower case
    bool dropped = false;                                        // not part of the article
    double score = 0;                                            // how much it looks like the article

    bool is_text() const { return tag == Tag::text; }
    // The value, or "" if there is no such attribute.
    std::string_view attribute(std::string_view name) const;
    bool has_attribute(std::string_view name) const;
};

class Document {
public:
    // `utf8` may be any bytes; there is always a root, it may be empty. Elements nested deeper than `deepest` are put
    // into their ancestor at that depth.
    explicit Document(std::string_view utf8);

    Node& root() { return nodes_.front(); }
    const Node& root() const { return nodes_.front(); }
    // The first element of that kind, in document order; null if there is none.
    Node* find(Tag tag);

    static constexpr int deepest = 300;

private:
    std::deque<Node> nodes_; // owns; the root first, then in document order
};

// The text below the node without dropped parts, with white space as in the file; blocks begin on a new line.
std::string raw_text(const Node& node);
// The same cleaned, on one line.
std::string line_text(const Node& node);

} // namespace rc::html
