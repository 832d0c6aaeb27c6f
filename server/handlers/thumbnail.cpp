// GET /api/v1/documents/{id}/thumbnail: the first page as a small picture.
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/shown_document.hpp"

namespace rc::handlers {

http::Reply get_thumbnail(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const auto catalogue = services.catalogues.borrow();
    const CatalogueDocument document = shown_document(request, *catalogue);
    if (document.picture.width == 0) throw Error(Error::Kind::not_found, "there is no picture of the first page");
    http::Reply reply;
    reply.file = catalogue->picture_path(document.sha256);
    reply.content_type = "image/webp";
    reply.etag = document.sha256 + "-picture";
    return reply;
}

} // namespace rc::handlers
