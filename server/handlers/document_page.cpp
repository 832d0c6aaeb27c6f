// GET /documents/{id}: a document as a page, complete without scripts.
#include "server/handlers/citation_record.hpp"
#include "server/handlers/document_meta.hpp"
#include "server/handlers/document_view.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/shown_document.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {
constexpr std::uint32_t similar_documents = 6;
} // namespace

// Parameters that are not the page's own, as social networks add to links, are left alone: nothing is searched here.
http::Reply show_document(const http::Request& request, const Services& services) {
    Parameters parameters(request);
    const auto catalogue = services.catalogues.borrow();
    const CatalogueDocument document = shown_document(request, *catalogue);
    const auto state = services.searcher.state();
    const auto asked = parameters.one("page");
    const PageLanguage language(request, services, *state.taxonomy);
    DocumentView view{document,
                      *catalogue,
                      services,
                      *state.taxonomy,
                      language,
                      links::site(request, services.public_address),
                      {parameters.words("q"), read_expand(parameters, services.searcher.thesaurus().get()),
                       parameters.words("quote")},
                      services.searcher.similar(document.id, similar_documents),
                      std::min(document.pages, 1u)};
    parameters.check();
    if (asked) view.page = read_page_number(*asked, document.pages);
    citation::Record record = citation_record(document, record_context(request, services, language.code()));
    kainjow::mustache::data page = template_data(view);
    add_meta(page, record);
    if (asked) record.place = citation::Place{view.page, catalogue->page_labels(document.number).at(view.page - 1), ""};
    add_cite_section(page, record, language.code());
    http::Reply reply =
        page_reply("document", document.description.first(FieldId::title), std::move(page), language, services);
    record.place.reset();
    reply.headers.emplace_back("Link", signposting(record));
    return reply;
}

} // namespace rc::handlers
