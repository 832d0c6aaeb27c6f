#include "server/search/query.hpp"

namespace rc::search {
namespace {

using Kind = Node::Kind;

std::string bare_words(const std::vector<Node>& words, std::string_view between) {
    std::string out;
    for (const Node& word : words) {
        if (!out.empty()) out += between;
        out += word.text;
    }
    return out;
}

std::string joined(const std::vector<Node>& parts, std::string_view between) {
    std::string out;
    for (const Node& part : parts) {
        if (!out.empty()) out += between;
        const bool group = part.kind == Kind::conjunction || part.kind == Kind::disjunction;
        out += group ? "(" + in_words(part) + ")" : in_words(part);
    }
    return out;
}

std::string unrestricted(const Node& node) {
    switch (node.kind) {
    case Kind::everything:
        return "";
    case Kind::word:
        return node.exact ? '"' + node.text + '"' : node.text;
    case Kind::wildcard:
        return node.text;
    case Kind::phrase:
        return '"' + bare_words(node.children, " ") + '"';
    case Kind::near:
        return bare_words(node.children, " NEAR/" + std::to_string(node.distance) + " ");
    case Kind::concept_:
        return "concept " + node.text;
    case Kind::value:
        return node.text.find(' ') == std::string::npos ? node.text : '"' + node.text + '"';
    case Kind::range:
        return node.text + ".." + node.to;
    case Kind::conjunction:
        return joined(node.children, " AND ");
    case Kind::disjunction:
        return joined(node.children, " OR ");
    case Kind::negation:
        return "NOT " + joined(node.children, "");
    }
    return "";
}

} // namespace

std::string in_words(const Node& node) {
    // A restricted group says so at each of its words.
    const bool group = node.kind == Kind::conjunction || node.kind == Kind::disjunction || node.kind == Kind::negation;
    return node.field && !group ? std::string(node.field->name) + ":" + unrestricted(node) : unrestricted(node);
}

} // namespace rc::search
