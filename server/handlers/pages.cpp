// GET /api/v1/documents/{id}/pages/{n}: one page's text.
#include "server/handlers/json_reply.hpp"
#include "server/handlers/ledger_json.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/page_html.hpp"
#include "server/handlers/page_marks.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/shown_document.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

Json links_of(const CatalogueDocument& document, std::uint32_t page, const http::NamedValues& marking) {
    const auto text_of = [&](std::uint32_t number) -> Json {
        return number == 0 || number > document.pages ? Json() : Json(links::page_text(document.id, number, marking));
    };
    return {{"self", text_of(page)},
            {"document", links::api_document(document.id)},
            {"page", links::document(document.id, marking, page)},
            {"boxes", links::page_boxes(document.id, page)},
            {"previous", text_of(page - 1)},
            {"next", text_of(page + 1)}};
}

} // namespace

http::Reply get_page(const http::Request& request, const Services& services) {
    Parameters parameters(request);
    const Marking marking{parameters.words("q"), read_expand(parameters, services.searcher.thesaurus().get()),
                          parameters.words("quote")};
    parameters.finish();
    const auto catalogue = services.catalogues.borrow();
    const CatalogueDocument document = shown_document(request, *catalogue);
    auto [number, page] = shown_page(request, document, *catalogue);
    page.layout = catalogue->layout(document.number, number, page.text.size());
    const auto marks = page_marks(marking, page.text, document.description.first(FieldId::language), services.searcher);
    Json ranges = Json::array();
    for (const search::Range& range : marks) ranges.push_back({range.begin, range.end});
    Json headings = Json::array();
    for (const Heading& heading : page.headings)
        headings.push_back({{"paragraph", heading.paragraph}, {"level", heading.level}});
    return json_reply({{"document", document.id},
                       {"page", number},
                       {"page_label", page.label},
                       {"pages", document.pages},
                       {"language", text_or_null(document.description.first(FieldId::language))},
                       {"text", page.text},
                       {"html", page_html(page, marks)},
                       {"headings", std::move(headings)},
                       {"ranges", std::move(ranges)},
                       {"reading", json_of(page.reading)},
                       {"links", links_of(document, number, links::marking(marking.words, marking.expand))}});
}

} // namespace rc::handlers
