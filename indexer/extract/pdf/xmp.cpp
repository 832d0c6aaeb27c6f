#include "indexer/extract/pdf/xmp.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>

namespace rc::pdf {
namespace {

constexpr std::string_view dublin_core = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view xmp_basic = "http://ns.adobe.com/xap/1.0/";
constexpr std::size_t largest_packet = 1 << 20;

std::string_view view(const xmlChar* text) { return text == nullptr ? "" : reinterpret_cast<const char*>(text); }

bool is(const xmlNode* node, std::string_view space, std::string_view name) {
    return node->ns != nullptr && view(node->ns->href) == space && view(node->name) == name;
}

std::string content(const xmlNode* node) {
    xmlChar* text = xmlNodeGetContent(node);
    std::string out(view(text));
    xmlFree(text);
    const std::size_t first = out.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string() : out.substr(first, out.find_last_not_of(" \t\r\n") - first + 1);
}

// The items of an rdf:Seq, rdf:Bag or rdf:Alt, or the plain value.
std::vector<std::string> values(const xmlNode* property) {
    std::vector<std::string> out;
    for (const xmlNode* list = property->children; list != nullptr; list = list->next)
        for (const xmlNode* item = list->type == XML_ELEMENT_NODE ? list->children : nullptr; item != nullptr;
             item = item->next)
            if (item->type == XML_ELEMENT_NODE && view(item->name) == "li") out.push_back(content(item));
    if (out.empty()) out.push_back(content(property));
    std::erase(out, std::string());
    return out;
}

void take(const xmlNode* node, Xmp& xmp) {
    const auto set = [&](std::string& field, std::string_view space, std::string_view name) {
        if (!field.empty() || !is(node, space, name)) return;
        if (const auto found = values(node); !found.empty()) field = found.front();
    };
    set(xmp.title, dublin_core, "title");
    set(xmp.publisher, dublin_core, "publisher");
    set(xmp.language, dublin_core, "language");
    set(xmp.date, dublin_core, "date");
    set(xmp.date, xmp_basic, "CreateDate");
    if (xmp.creators.empty() && is(node, dublin_core, "creator")) xmp.creators = values(node);
}

void walk(const xmlNode* node, Xmp& xmp, int depth) {
    for (; node != nullptr && depth < 12; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) continue;
        take(node, xmp);
        for (const xmlAttr* a = node->properties; a != nullptr; a = a->next)
            if (xmp.date.empty() && a->ns != nullptr && view(a->ns->href) == xmp_basic && view(a->name) == "CreateDate")
                xmp.date = content(reinterpret_cast<const xmlNode*>(a));
        walk(node->children, xmp, depth + 1);
    }
}

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

} // namespace

Xmp read_xmp(std::string_view packet) {
    Xmp xmp;
    if (packet.empty() || packet.size() > largest_packet) return xmp;
    // No entities are replaced and nothing is fetched, so that the packet cannot grow or reach out.
    const std::unique_ptr<xmlDoc, FreeDocument> document(
        xmlReadMemory(packet.data(), static_cast<int>(packet.size()), "", "UTF-8",
                      XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_RECOVER));
    if (document) walk(xmlDocGetRootElement(document.get()), xmp, 0);
    return xmp;
}

} // namespace rc::pdf
