#include "server/search/query_stop_words.hpp"

#include "common/text/stop_words.hpp"

#include <algorithm>

namespace rc::search {
namespace {

using Kind = Node::Kind;

bool is_stop_word(const Node& node) { return is_bare_word(node) && text::is_stop_word(node.text); }

bool asks(const Node& node) {
    return !is_stop_word(node) && node.kind != Kind::negation && node.kind != Kind::value && node.kind != Kind::range;
}

} // namespace

Node without_stop_words(const Node& root) {
    if (root.kind != Kind::conjunction && root.kind != Kind::disjunction) return root;
    Node out = root;
    for (Node& child : out.children) child = without_stop_words(child);
    if (root.kind == Kind::conjunction && std::any_of(out.children.begin(), out.children.end(), asks))
        std::erase_if(out.children, is_stop_word);
    if (root.kind == Kind::conjunction && out.children.size() == 1) return out.children.front();
    return out;
}

} // namespace rc::search
