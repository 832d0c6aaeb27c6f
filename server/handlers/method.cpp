// GET /api/v1/search/method: how a search was made, as data.
#include "server/handlers/json_reply.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/search_answer.hpp"
#include "server/handlers/search_method.hpp"
#include "server/http/target.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_listed = 100;

Json json_of(const ListState& state) {
    return {{"date", state.date},
            {"count", state.count},
            {"digest", state.digest},
            {"generation", state.generation},
            {"revision", state.revision}};
}

Json json_of(const std::vector<CatalogueDocument>& documents) {
    Json items = Json::array();
    for (std::size_t i = 0; i < std::min(documents.size(), most_listed); ++i)
        items.push_back({{"id", documents[i].id},
                         {"title", documents[i].description.first(FieldId::title)},
                         {"added", documents[i].added},
                         {"updated", documents[i].updated},
                         {"links", {{"page", links::document(documents[i].id)}}}});
    return {{"count", documents.size()}, {"items", std::move(items)}};
}

Json json_of(const ListChanges& changes) {
    return {{"same", changes.same},
            {"added", json_of(changes.added)},
            {"changed", json_of(changes.changed)},
            {"left_at_least", changes.left}};
}

std::string with_query(std::string_view path, const http::NamedValues& parameters) {
    return std::string(path) + (parameters.empty() ? "" : '?' + http::to_query(parameters));
}

} // namespace

http::Reply describe_search(const http::Request& request, const Services& services) {
    const SearchMethod method = read_search_method(request, services);
    const auto thesaurus = services.searcher.thesaurus();
    http::Reply reply =
        json_reply({{"query", query_answer(method.call, method.about, thesaurus.get())},
                    {"now", json_of(method.now)},
                    {"then", method.then ? json_of(*method.then) : Json()},
                    {"changes", method.changes ? json_of(*method.changes) : Json()},
                    {"index", {{"updated", method.about.updated}, {"documents", method.about.documents}}},
                    {"program", RC_VERSION},
                    {"links",
                     {{"self", with_query("/api/v1/search/method", method.pinned())},
                      {"page", with_query("/permalink", method.pinned())},
                      {"search", with_query("/api/v1/search", method.call.list)},
                      {"list", with_query("/api/v1/search.jsonl", method.call.list)}}}});
    reply.headers.emplace_back("Vary", "Accept-Language");
    return reply;
}

} // namespace rc::handlers
