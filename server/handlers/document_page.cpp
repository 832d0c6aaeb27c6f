// GET /documents/{id}: a document as a page, complete without scripts.
#include "server/handlers/document_view.hpp"
#include "server/handlers/front_end.hpp"
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
    DocumentView view{document,
                      *catalogue,
                      services,
                      *state.taxonomy,
                      parameters.words("q"),
                      read_expand(parameters, services.searcher.thesaurus().get()),
                      services.searcher.similar(document.id, similar_documents),
                      std::min(document.pages, 1u)};
    parameters.check();
    if (asked) view.page = read_page_number(*asked, document.pages);
    kainjow::mustache::mustache page(read_web_file(services.web / "templates" / "document.html"));
    if (!page.is_valid()) throw Error(Error::Kind::internal, "templates/document.html: " + page.error_message());
    http::Reply reply;
    reply.content_type = "text/html; charset=utf-8";
    reply.body = page.render(template_data(view));
    return reply;
}

} // namespace rc::handlers
