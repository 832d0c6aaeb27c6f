// GET /api/v1/documents/{id}/similar: documents about the same things.
#include "server/search/similar.hpp"

#include "common/taxonomy/taxonomy.hpp"
#include "common/thesaurus/thesaurus.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/shown_document.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

Json why_of(const search::SimilarDocument& document, const Thesaurus* thesaurus, const std::string& language) {
    Json concepts = Json::array();
    for (const std::string& id : document.concepts)
        if (const Concept* item = thesaurus ? thesaurus->find(id) : nullptr)
            concepts.push_back({{"concept", id}, {"label", thesaurus->label(*item, language)}});
    return {{"concepts", std::move(concepts)}, {"words", document.words}};
}

Json item_of(const search::SimilarDocument& document, const Thesaurus* thesaurus, const std::string& language) {
    Json item{{"id", document.id}};
    add_description(item, document.description);
    item["guessed"] = guessed_fields(document.description);
    item["media_type"] = text_or_null(document.media_type);
    item["pages"] = document.pages;
    item["why"] = why_of(document, thesaurus, language);
    item["links"] = {{"self", links::api_document(document.id)}, {"page", links::document(document.id)}};
    return item;
}

} // namespace

http::Reply list_similar(const http::Request& request, const Services& services) {
    const auto state = services.searcher.state();
    const auto thesaurus = services.searcher.thesaurus();
    Parameters parameters(request);
    const std::uint32_t size = parameters.number("size", 1, 20, 8);
    const std::string language = read_language(parameters, request, *state.taxonomy);
    parameters.finish();
    const std::string id = shown_document(request, *services.catalogues.borrow()).id;
    Json items = Json::array();
    for (const search::SimilarDocument& document : services.searcher.similar(id, size))
        items.push_back(item_of(document, thesaurus.get(), language));
    http::Reply reply = json_reply({{"document", id}, {"items", std::move(items)}});
    reply.headers.emplace_back("Vary", "Accept-Language");
    return reply;
}

} // namespace rc::handlers
