// GET /api/v1/documents/{id}/hits: on which pages of one document a query's words stand, for finding within it.
#include "server/handlers/json_reply.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/shown_document.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {

// One word of the query is enough for a page: a reader looks for the place, not for another document.
http::Reply list_hits(const http::Request& request, const Services& services) {
    Parameters parameters(request);
    const std::string words = parameters.words("q");
    if (words.empty()) parameters.fault("q", "must name the words to find");
    const search::Expand expand = read_expand(parameters, services.searcher.thesaurus().get());
    parameters.finish();
    const auto catalogue = services.catalogues.borrow();
    const CatalogueDocument document = shown_document(request, *catalogue);
    const std::string& language = document.description.first(FieldId::language);
    const search::Marker marker = services.searcher.marker(words, expand);
    nlohmann::ordered_json pages = nlohmann::ordered_json::array();
    for (std::uint32_t number = 1; number <= document.pages; ++number) {
        const auto page = catalogue->page(document.number, number);
        if (!page) continue;
        const std::size_t marks = marker.marks(page->text, language).size();
        if (marks > 0) pages.push_back({{"page", number}, {"page_label", page->label}, {"marks", marks}});
    }
    return json_reply({{"document", document.id},
                       {"pages", std::move(pages)},
                       {"links", {{"document", links::api_document(document.id)}}}});
}

} // namespace rc::handlers
