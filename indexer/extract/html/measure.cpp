#include "indexer/extract/html/measure.hpp"

namespace rc::html {
namespace {

std::size_t squeezed_length(std::string_view text) {
    std::size_t length = 0;
    bool space = true;
    for (char c : text) {
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        if (!blank && (static_cast<unsigned char>(c) & 0xC0) != 0x80) ++length;
        if (blank && !space) ++length;
        space = blank;
    }
    return length;
}

void measure_into(const Node& node, Measures& all) {
    for (const Node* child : node.children) measure_into(*child, all);
    all[&node] = measure_of(node, all);
}

} // namespace

void Measure::add(const Measure& child) {
    text += child.text;
    links += child.links;
    prose += child.prose;
    quote = quote || child.quote;
    block = block || child.block;
}

Measure measure_of(const Node& node, const Measures& children) {
    Measure result;
    if (node.dropped) return result;
    if (node.is_text()) {
        result.text = squeezed_length(node.text);
        return result;
    }
    for (const Node* child : node.children) {
        const Measure& measure = children.at(child);
        result.add(measure);
        result.block = result.block || (!child->dropped && is_block(child->tag));
    }
    if (node.tag == Tag::a) result.links = result.text;
    if (node.tag == Tag::blockquote) result.quote = true;
    switch (node.tag) {
    case Tag::p:
    case Tag::blockquote:
    case Tag::pre:
    case Tag::li:
    case Tag::td:
        result.prose = result.text > 60 && result.link_share() < 0.4 ? result.text : 0;
        break;
    default:
        break;
    }
    return result;
}

Measures measure_tree(const Node& node) {
    Measures all;
    measure_into(node, all);
    return all;
}

} // namespace rc::html
