// GET /api/v1/documents/{id} and /api/v1/documents?source_id=: records of the catalogue.
#include "server/handlers/json_reply.hpp"
#include "server/handlers/ledger_json.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/shown_document.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

Json links_of(const CatalogueDocument& document) {
    Json links{{"self", links::api_document(document.id)}, {"page", links::document(document.id)}};
    links["ledger"] = links::ledger(document.id);
    if (has_original(document)) links["file"] = links::file(document.id);
    return links;
}

Json brief(const CatalogueDocument& document) {
    return {{"id", document.id},
            {"title", document.description.first(FieldId::title)},
            {"language", text_or_null(document.description.first(FieldId::language))},
            {"published", text_or_null(document.description.first(FieldId::published))},
            {"edition", document.edition},
            {"superseded", document.superseded},
            {"added", document.added},
            {"links", links_of(document)}};
}

Json origins_of(const Description& description) {
    Json origins = Json::object();
    for (const Field& f : fields)
        if (description.has(f.id)) origins[std::string(f.name)] = name_of(description.origin(f.id));
    return origins;
}

Json files_of(const CatalogueDocument& document) {
    Json files = Json::array();
    if (has_original(document))
        files.push_back({{"name", document.file_name},
                         {"media_type", document.media_type},
                         {"bytes", document.bytes},
                         {"sha256", document.sha256},
                         {"link", links::file(document.id)}});
    return files;
}

Json outline_of(const std::vector<OutlineEntry>& entries) {
    Json outline = Json::array();
    for (const OutlineEntry& entry : entries)
        outline.push_back(
            {{"title", entry.title}, {"page", entry.page == 0 ? Json() : Json(entry.page)}, {"level", entry.level}});
    return outline;
}

// Of one work: the editions of this source, and the current editions of its translations.
void add_family(Json& record, const CatalogueDocument& document, const Catalogue& catalogue) {
    Json& editions = record["editions"] = Json::array();
    Json& translations = record["translations"] = Json::array();
    for (const CatalogueDocument& member : catalogue.family(document.family)) {
        if (member.id == document.id || !member.withdrawn.empty()) continue;
        if (member.source_key == document.source_key)
            editions.push_back(brief(member));
        else if (!member.superseded)
            translations.push_back(brief(member));
    }
}

Json thumbnail_of(const CatalogueDocument& document) {
    if (document.picture.width == 0) return nullptr;
    return {{"link", links::thumbnail(document.id)},
            {"width", document.picture.width},
            {"height", document.picture.height}};
}

// How many pages have each fault; of those that some have.
Json pages_with(const std::vector<PageRecord>& pages) {
    Json counts = Json::object();
    for (const FaultKind& kind : fault_kinds) {
        const auto count =
            std::ranges::count_if(pages, [&](const PageRecord& page) { return page.reading.faults.has(kind.id); });
        if (count > 0) counts[std::string(kind.name)] = count;
    }
    return counts;
}

Json record_of(const CatalogueDocument& document, const Catalogue& catalogue) {
    Json record{{"id", document.id}};
    add_description(record, document.description);
    record["year"] = text_or_null(document.description.first(FieldId::year));
    record["origins"] = origins_of(document.description);
    record["guessed"] = guessed_fields(document.description);
    record["pages"] = document.pages;
    record["edition"] = document.edition;
    record["superseded"] = document.superseded;
    record["added"] = document.added;
    record["updated"] = document.updated;
    record["outline"] = outline_of(catalogue.outline(document.number));
    record["files"] = files_of(document);
    record["thumbnail"] = thumbnail_of(document);
    add_family(record, document, catalogue);
    record["extraction"] = {{"method", document.report.method},
                            {"characters", document.report.characters},
                            {"warnings", document.report.warnings},
                            {"faults", json_of(document.report.faults)},
                            {"missing_pages", document.report.missing_pages},
                            {"pages_with", pages_with(catalogue.page_records(document.number))}};
    record["links"] = links_of(document);
    return record;
}

} // namespace

http::Reply get_document(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const auto catalogue = services.catalogues.borrow();
    return json_reply(record_of(shown_document(request, *catalogue), *catalogue));
}

http::Reply find_documents(const http::Request& request, const Services& services) {
    Parameters parameters(request);
    const auto source_id = parameters.one("source_id");
    if (!source_id || source_id->empty())
        parameters.fault("source_id", "is needed: the id a document has at its source");
    parameters.finish();
    const auto catalogue = services.catalogues.borrow();
    Json items = Json::array();
    for (const CatalogueDocument& document : catalogue->find_source_id(*source_id))
        if (document.shown()) items.push_back(record_of(document, *catalogue));
    return json_reply({{"items", std::move(items)}});
}

} // namespace rc::handlers
