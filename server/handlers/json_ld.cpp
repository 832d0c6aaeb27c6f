#include "common/citation/names.hpp"
#include "common/citation/types.hpp"
#include "common/licence.hpp"
#include "server/handlers/document_view.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/shown_document.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

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

Json author_of(const citation::Name& name) {
    if (!name.is_person()) return {{"@type", "Organization"}, {"name", name.whole}};
    return {{"@type", "Person"}, {"name", name.whole}, {"familyName", name.family}, {"givenName", name.given}};
}

// The current editions of the work in other languages. Which of them is the original is not known.
void add_translations(Json& object, const DocumentView& view) {
    for (const CatalogueDocument& member : view.catalogue.family(view.document.family)) {
        if (!member.shown() || member.source_key == view.document.source_key) continue;
        Json translation{{"@id", view.site + links::document(member.id)},
                         {"name", member.description.first(FieldId::title)}};
        add(translation, "inLanguage", member.description.first(FieldId::language));
        object["workTranslation"].push_back(std::move(translation));
    }
}

// schema.org wants the address of a licence; what is none is a notice for people.
void add_rights(Json& object, const std::string& rights) {
    const OpenLicence* licence = find_open_licence(rights);
    if (licence)
        object["license"] = licence->address;
    else
        add(object, "copyrightNotice", rights);
}

} // namespace

std::string json_ld(const DocumentView& view) {
    const CatalogueDocument& document = view.document;
    const Description& d = document.description;
    const std::string address = view.site;
    Json object{{"@context", "https://schema.org"},
                {"@type", citation::names_of_type(d.first(FieldId::type)).schema},
                {"@id", address + links::document(document.id)},
                {"name", d.first(FieldId::title)}};
    add(object, "inLanguage", d.first(FieldId::language));
    add(object, "datePublished", d.first(FieldId::published));
    add(object, "abstract", d.first(FieldId::abstract));
    add(object, "sameAs", d.first(FieldId::url));
    add(object, "image", d.first(FieldId::image));
    add_rights(object, d.first(FieldId::rights));
    if (d.has(FieldId::publisher))
        object["publisher"] = {{"@type", "Organization"}, {"name", d.first(FieldId::publisher)}};
    for (const citation::Name& name : citation::read_names(d.all(FieldId::author), d.first(FieldId::publisher)))
        object["author"].push_back(author_of(name));
    add_translations(object, view);
    if (has_original(document))
        object["encoding"] = {{"@type", "MediaObject"},
                              {"contentUrl", address + links::file(document.id)},
                              {"encodingFormat", document.media_type},
                              {"sha256", document.sha256}};
    return without_angle_brackets(object.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace rc::handlers
