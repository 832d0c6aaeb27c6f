// GET /api/v1/thesaurus, .ttl and .csv: the concepts that join the languages, for programs.
#include "common/thesaurus/thesaurus.hpp"

#include "common/thesaurus/export.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/shown_thesaurus.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

// Words that are found but outdated or stigmatising (Concept::hidden) are not shown.
Json concept_of(const Concept& item, std::uint32_t documents) {
    return {{"id", item.id},
            {"labels", item.labels},
            {"acronyms", item.acronyms},
            {"broader", item.broader},
            {"narrower", item.narrower},
            {"related", item.related},
            {"note", text_or_null(item.note)},
            {"under_review", item.unsure},
            {"documents", documents},
            {"links", {{"page", links::thesaurus_concept(item.id)}}}};
}

http::Reply download(std::string body, const char* content_type, const char* file_name) {
    http::Reply reply;
    reply.content_type = content_type;
    reply.body = std::move(body);
    reply.headers.emplace_back("Content-Disposition", std::string("attachment; filename=\"") + file_name + '"');
    return reply;
}

} // namespace

std::shared_ptr<const Thesaurus> shown_thesaurus(const Services& services) {
    services.searcher.state(); // says why if there is no index
    if (auto thesaurus = services.searcher.thesaurus()) return thesaurus;
    throw Error(Error::Kind::not_found, "this index was made without a thesaurus");
}

http::Reply get_thesaurus(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const auto thesaurus = shown_thesaurus(services);
    const auto counts = services.searcher.concept_counts();
    Json concepts = Json::array();
    for (const Concept& item : thesaurus->concepts()) {
        const auto count = counts.find(item.id);
        concepts.push_back(concept_of(item, count == counts.end() ? 0 : count->second));
    }
    return json_reply(
        {{"concepts", std::move(concepts)},
         {"links", {{"page", "/thesaurus"}, {"turtle", "/api/v1/thesaurus.ttl"}, {"csv", "/api/v1/thesaurus.csv"}}}});
}

http::Reply get_thesaurus_turtle(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    return download(skos_turtle(*shown_thesaurus(services), services.public_address), "text/turtle; charset=utf-8",
                    "thesaurus.ttl");
}

http::Reply get_thesaurus_csv(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    return download(thesaurus_csv(*shown_thesaurus(services)), "text/csv; charset=utf-8", "thesaurus.csv");
}

} // namespace rc::handlers
