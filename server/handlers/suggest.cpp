// GET /api/v1/suggest: completions for what is typed so far, grouped by kind.
#include "server/search/suggest.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/http/target.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;
using search::Suggestion;

std::string_view name_of(Suggestion::Kind kind) {
    switch (kind) {
    case Suggestion::Kind::concept_:
        return "concept";
    case Suggestion::Kind::title:
        return "title";
    case Suggestion::Kind::publisher:
        return "publisher";
    case Suggestion::Kind::words:
        return "words";
    }
    return "";
}

Json item_of(const Suggestion& item) {
    http::NamedValues parameters;
    Json filters = Json::object();
    if (!item.query.empty()) parameters.emplace_back("q", item.query);
    if (!item.publisher.empty()) {
        parameters.emplace_back("publisher", item.publisher);
        filters["publisher"] = {item.publisher};
    }
    const std::string query = http::to_query(parameters);
    Json links{{"page", "/?" + query}, {"search", "/api/v1/search?" + query}};
    if (item.kind == Suggestion::Kind::title) links["document"] = links::document(item.id);
    return {{"text", item.text},
            {"query", item.query},
            {"filters", std::move(filters)},
            {"documents", item.documents},
            {"id", text_or_null(item.id)},
            {"language", text_or_null(item.language)},
            {"matched", text_or_null(item.matched)},
            {"matched_language", text_or_null(item.matched_language)},
            {"links", std::move(links)}};
}

} // namespace

http::Reply suggest_completions(const http::Request& request, const Services& services) {
    const search::IndexState state = services.searcher.state();
    Parameters parameters(request);
    search::SuggestRequest wanted;
    wanted.typed = parameters.words("q");
    wanted.size = parameters.number("size", 1, 20, wanted.size);
    wanted.language = read_language(parameters, request, *state.taxonomy);
    parameters.finish();
    Json groups = Json::array();
    for (const Suggestion& item : services.searcher.suggest(wanted).list) {
        if (groups.empty() || groups.back()["kind"] != name_of(item.kind))
            groups.push_back({{"kind", name_of(item.kind)}, {"items", Json::array()}});
        groups.back()["items"].push_back(item_of(item));
    }
    http::Reply reply = json_reply({{"text", wanted.typed}, {"groups", std::move(groups)}});
    reply.headers.emplace_back("Vary", "Accept-Language");
    return reply;
}

} // namespace rc::handlers
