#include "indexer/extract/html/tree.hpp"

#include "indexer/extract/text/ascii.hpp"
#include "indexer/extract/text/clean.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>

#include <algorithm>
#include <array>
#include <memory>

namespace rc::html {
namespace {

std::string_view view(const xmlChar* text) { return text == nullptr ? "" : reinterpret_cast<const char*>(text); }

struct FreeContext {
    void operator()(htmlParserCtxt* context) const {
        xmlFreeDoc(context->myDoc);
        htmlFreeParserCtxt(context);
    }
};

void copy_attributes(const xmlNode* from, Node& to) {
    for (const xmlAttr* a = from->properties; a != nullptr; a = a->next) {
        xmlChar* value = xmlNodeListGetString(from->doc, a->children, 1);
        to.attributes.emplace_back(lower_ascii(view(a->name)), std::string(view(value)));
        xmlFree(value);
    }
}

bool is_element(const xmlNode* node) { return node->type == XML_ELEMENT_NODE; }
bool is_characters(const xmlNode* node) { return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE; }

bool belongs_to_head(const Node& node) {
    switch (node.tag) {
    case Tag::text:
        return node.text.find_first_not_of(" \t\r\n\f") == std::string::npos;
    case Tag::base:
    case Tag::link:
    case Tag::meta:
    case Tag::noscript:
    case Tag::script:
    case Tag::style:
    case Tag::template_:
    case Tag::title:
        return true;
    default:
        return false;
    }
}

// The body begins with the first element that no head can hold (HTML Standard, 13.2.6.4.4); libxml2 takes elements that
// HTML 4 had not, as <article>, for such. Puts them where they belong.
void end_head(Node& head, Node& body) {
    const auto first = std::find_if_not(head.children.begin(), head.children.end(),
                                        [](const Node* child) { return belongs_to_head(*child); });
    const auto behind = std::find(body.children.begin(), body.children.end(), &head);
    const auto place = behind == body.children.end() ? body.children.begin() : behind + 1;
    for (auto child = first; child != head.children.end(); ++child) (*child)->parent = &body;
    body.children.insert(place, first, head.children.end());
    head.children.erase(first, head.children.end());
}

void write_text(const Node& node, std::string& out) {
    if (node.dropped) return;
    if (node.is_text()) {
        out += node.text;
        return;
    }
    const bool block = node.tag == Tag::br || is_block(node.tag);
    if (block) out += '\n';
    for (const Node* child : node.children) write_text(*child, out);
    if (block) out += '\n';
}

} // namespace

std::string_view Node::attribute(std::string_view name) const {
    for (const auto& [key, value] : attributes)
        if (key == name) return value;
    return {};
}

bool Node::has_attribute(std::string_view name) const {
    return std::any_of(attributes.begin(), attributes.end(), [&](const auto& a) { return a.first == name; });
}

Document::Document(std::string_view utf8) {
    nodes_.emplace_back();
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
    // Without the option for huge documents libxml2 drops all that is nested deeper than 256.
    htmlCtxtUseOptions(context.get(),
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    context->options |= XML_PARSE_HUGE;
    xmlDoc* document =
        htmlCtxtReadMemory(context.get(), utf8.data(), static_cast<int>(utf8.size()), "", "UTF-8",
                           HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    context->myDoc = document;
    const xmlNode* from = document == nullptr ? nullptr : xmlDocGetRootElement(document);
    if (from == nullptr) return;

    // Walks without recursion: the depth is the page's to choose.
    root().tag = tag_named(view(from->name));
    copy_attributes(from, root());
    std::vector<Node*> path{&root()};
    int below = 0; // how many levels under the deepest kept one
    const xmlNode* const top = from;
    for (const xmlNode* at = from->children; at != nullptr;) {
        if (is_element(at) || is_characters(at)) {
            Node& node = nodes_.emplace_back();
            node.parent = path.back();
            path.back()->children.push_back(&node);
            if (is_element(at)) {
                node.tag = tag_named(view(at->name));
                copy_attributes(at, node);
            } else {
                node.tag = Tag::text;
                node.text = view(at->content);
            }
        }
        if (is_element(at) && at->children != nullptr) {
            if (path.size() < deepest)
                path.push_back(&nodes_.back());
            else
                ++below;
            at = at->children;
            continue;
        }
        while (at != top && at->next == nullptr) {
            at = at->parent;
            if (at == top) break;
            if (below > 0)
                --below;
            else
                path.pop_back();
        }
        at = at == top ? nullptr : at->next;
    }
    if (Node* head = find(Tag::head); head != nullptr && head->parent == &root()) {
        Node* body = find(Tag::body);
        end_head(*head, body == nullptr ? root() : *body);
    }
}

Node* Document::find(Tag tag) {
    for (Node& node : nodes_)
        if (node.tag == tag) return &node;
    return nullptr;
}

std::string raw_text(const Node& node) {
    std::string out;
    write_text(node, out);
    return out;
}

std::string line_text(const Node& node) { return clean_line(raw_text(node)); }

} // namespace rc::html
