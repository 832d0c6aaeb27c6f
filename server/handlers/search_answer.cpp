#include "server/handlers/search_answer.hpp"

#include "common/taxonomy/taxonomy.hpp"
#include "common/thesaurus/thesaurus.hpp"
#include "server/handlers/export_links.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/marked_text.hpp"
#include "server/http/target.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

Json warnings_of(const search::Result& result) {
    Json warnings = Json::array();
    for (const search::Warning& warning : result.warnings) warnings.push_back(in_english(warning));
    return warnings;
}

// The same search for the other spelling.
Json suggestion_of(const SearchCall& call, const search::Result& result) {
    if (result.suggestion.empty()) return nullptr;
    http::NamedValues parameters = call.parameters;
    for (auto& [name, value] : parameters)
        if (name == "q") value = result.suggestion;
    return {{"text", result.suggestion}, {"link", "/api/v1/search?" + http::to_query(parameters)}};
}

// The name of a concept for people; null for none.
Json label_of(const std::string& concept_id, const Thesaurus* thesaurus, const std::string& language) {
    const Concept* item = thesaurus ? thesaurus->find(concept_id) : nullptr;
    return item ? Json(thesaurus->label(*item, language)) : Json();
}

Json expanded_of(const SearchCall& call, const search::Result& result, const Thesaurus* thesaurus) {
    Json expanded = Json::array();
    for (const search::Expansion& e : result.expanded)
        expanded.push_back({{"from", e.from},
                            {"by", e.by},
                            {"concept", text_or_null(e.concept_id)},
                            {"label", label_of(e.concept_id, thesaurus, call.language)},
                            {"to", e.to},
                            {"languages", e.languages}});
    return expanded;
}

Json left_out_of(const SearchCall& call, const Thesaurus* thesaurus) {
    Json concepts = Json::array();
    for (const std::string& id : call.request.expand.without_concepts)
        concepts.push_back({{"concept", id}, {"label", label_of(id, thesaurus, call.language)}});
    return concepts;
}

Json passages_of(const search::Hit& hit, const http::NamedValues& marking) {
    Json passages = Json::array();
    for (const search::Passage& p : hit.passages) {
        Json ranges = Json::array();
        for (const search::Range& range : p.ranges) ranges.push_back({range.begin, range.end});
        passages.push_back({{"page", p.page},
                            {"page_label", p.label},
                            {"text", p.text},
                            {"ranges", std::move(ranges)},
                            {"html", marked_html(p.text, p.ranges)},
                            {"link", links::document(hit.id, marking, p.page)}});
    }
    return passages;
}

Json item_of(const search::Hit& hit, const http::NamedValues& marking) {
    Json item{{"id", hit.id}};
    add_description(item, hit.description);
    item["guessed"] = guessed_fields(hit.description);
    item["media_type"] = text_or_null(hit.media_type);
    item["pages"] = hit.pages;
    item["score"] = hit.score;
    item["passages"] = passages_of(hit, marking);
    Json& why = item["why"] = Json::array();
    for (const search::Why& reason : hit.why)
        why.push_back({{"term", reason.term}, {"via", reason.via}, {"concept", text_or_null(reason.concept_id)}});
    item["links"] = {{"self", links::api_document(hit.id)}, {"page", links::document(hit.id, marking)}};
    if (!hit.media_type.empty()) item["links"]["file"] = links::file(hit.id);
    return item;
}

// Names of every code that stands in the answer's items and filters, so that a client needs no taxonomy to show them.
Json labels_of(const SearchCall& call, const search::Result& result, const Taxonomy& taxonomy) {
    Json labels = Json::object();
    for (const Field& f : fields) {
        if (!taxonomy.is_closed(f.id)) continue;
        Json& names = labels[std::string(f.name)] = Json::object();
        const auto add = [&](const std::vector<std::string>& codes) {
            for (const std::string& code : codes) names[code] = taxonomy.label(f.id, code, call.language);
        };
        for (const search::Hit& hit : result.hits) add(hit.description.all(f.id));
        if (const auto filter = call.request.filters.find(f.id); filter != call.request.filters.end()) {
            add(filter->second.any);
            add(filter->second.none);
        }
    }
    return labels;
}

std::string search_link(const SearchCall& call, const std::string& cursor) {
    http::NamedValues parameters = call.parameters;
    if (!cursor.empty()) parameters.emplace_back("cursor", cursor);
    return "/api/v1/search" + (parameters.empty() ? "" : '?' + http::to_query(parameters));
}

// The same list as a file, without paging.
Json links_of(const SearchCall& call, const std::string& self, const std::string& next) {
    Json links{{"self", self}, {"next", text_or_null(next)}};
    for (const ExportRoute& route : export_routes)
        links[route.name] = list_link(call, "/api/v1/search." + std::string(route.extension));
    links["method"] = list_link(call, "/api/v1/search/method");
    return links;
}

} // namespace

Json query_answer(const SearchCall& call, const search::Result& result, const Thesaurus* thesaurus) {
    Json filters = Json::object();
    for (const auto& [field_id, filter] : call.request.filters) {
        const std::string name(field(field_id).name);
        if (!filter.any.empty()) filters[name] = filter.any;
        if (!filter.none.empty()) filters['-' + name] = filter.none;
    }
    return {{"text", call.request.words},
            {"filters", std::move(filters)},
            {"from", text_or_null(call.request.from)},
            {"to", text_or_null(call.request.to)},
            {"sort", name_of(result.sort)},
            {"expanded", expanded_of(call, result, thesaurus)},
            {"left_out", left_out_of(call, thesaurus)},
            {"warnings", warnings_of(result)},
            {"suggestion", suggestion_of(call, result)}};
}

Json facet_answer(const search::Facet& facet, const search::FacetFilter& filter, const Taxonomy& taxonomy,
                  const std::string& language) {
    Json values = Json::array();
    for (const search::FacetValue& v : facet.values)
        values.push_back({{"value", v.value},
                          {"label", taxonomy.label(facet.field, v.value, language)},
                          {"count", v.count},
                          {"selected", v.selected}});
    return {{"field", field(facet.field).name}, {"label", taxonomy.field_label(facet.field, language)},
            {"selected", filter.any},           {"excluded", filter.none},
            {"missing", facet.missing},         {"more", facet.more},
            {"values", std::move(values)}};
}

Json search_answer(const SearchCall& call, const search::Result& result, const Taxonomy& taxonomy,
                   const Thesaurus* thesaurus) {
    const std::uint32_t offset = call.request.offset, size = call.request.size;
    const auto cursor_at = [&](std::uint32_t place) { return make_cursor(call.identity, place); };
    const std::string next = offset + result.hits.size() < result.total ? cursor_at(offset + size) : "";
    const std::string previous = offset > 0 ? cursor_at(offset - std::min(offset, size)) : "";
    Json items = Json::array(), facets = Json::array();
    const http::NamedValues marking = links::marking(call.request.words, call.request.expand);
    for (const search::Hit& hit : result.hits) items.push_back(item_of(hit, marking));
    for (const search::Facet& facet : result.facets) {
        const auto filter = call.request.filters.find(facet.field);
        facets.push_back(facet_answer(facet,
                                      filter == call.request.filters.end() ? search::FacetFilter{} : filter->second,
                                      taxonomy, call.language));
    }
    return {
        {"query", query_answer(call, result, thesaurus)},
        {"total", {{"value", result.total}, {"exact", true}}},
        {"items", std::move(items)},
        {"labels", labels_of(call, result, taxonomy)},
        {"facets", std::move(facets)},
        {"page", {{"size", size}, {"next_cursor", text_or_null(next)}, {"previous_cursor", text_or_null(previous)}}},
        {"links", links_of(call, search_link(call, offset == 0 ? "" : cursor_at(offset)),
                           next.empty() ? "" : search_link(call, next))},
        {"index", {{"generation", result.generation}, {"updated", result.updated}, {"documents", result.documents}}}};
}

} // namespace rc::handlers
