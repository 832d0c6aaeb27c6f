#include "server/handlers/document_view.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/shown_document.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

std::string_view schema_type(std::string_view document_type) {
    if (document_type == "law" || document_type == "by-law") return "Legislation";
    if (document_type == "report" || document_type == "research") return "Report";
    if (document_type == "article") return "Article";
    if (document_type == "news") return "NewsArticle";
    return "CreativeWork";
}

void add(Json& object, const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
}

// "</script>" in a title must not end the element.
std::string without_angle_brackets(const std::string& json) {
    std::string out;
    for (char c : json) {
        if (c == '<')
            out += "\\u003c";
        else
            out += c;
    }
    return out;
}

} // namespace

std::string json_ld(const DocumentView& view) {
    const CatalogueDocument& document = view.document;
    const Description& d = document.description;
    const std::string address = view.services.public_address;
    Json object{{"@context", "https://schema.org"},
                {"@type", schema_type(d.first(FieldId::type))},
                {"@id", address + links::document(document.id)},
                {"name", d.first(FieldId::title)}};
    add(object, "inLanguage", d.first(FieldId::language));
    add(object, "datePublished", d.first(FieldId::published));
    add(object, "abstract", d.first(FieldId::abstract));
    add(object, "sameAs", d.first(FieldId::url));
    add(object, "image", d.first(FieldId::image));
    if (d.has(FieldId::publisher))
        object["publisher"] = {{"@type", "Organization"}, {"name", d.first(FieldId::publisher)}};
    for (const std::string& author : d.all(FieldId::author)) object["author"].push_back({{"name", author}});
    if (has_original(document))
        object["encoding"] = {{"@type", "MediaObject"},
                              {"contentUrl", address + links::file(document.id)},
                              {"encodingFormat", document.media_type}};
    return without_angle_brackets(object.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace rc::handlers
