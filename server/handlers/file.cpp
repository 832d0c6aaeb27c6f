// GET /api/v1/documents/{id}/file: the original, as it came.
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/shown_document.hpp"
#include "server/http/target.hpp"

namespace rc::handlers {
namespace {

// A foreign page must never run as one of ours, and must not load anything from elsewhere either. A browser's own PDF
// reader needs its plug-in and inline styles.
constexpr std::string_view foreign_page_policy = "sandbox; default-src 'none'";
constexpr std::string_view pdf_policy =
    "default-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

// RFC 6266: plain letters for old clients, the full name beside them.
std::string disposition(std::string_view kind, const std::string& name) {
    std::string plain;
    for (char c : name) plain += c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '%' ? c : '_';
    return std::string(kind) + "; filename=\"" + plain + "\"; filename*=UTF-8''" + http::percent_encode(name);
}

} // namespace

http::Reply get_file(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const auto catalogue = services.catalogues.borrow();
    const CatalogueDocument document = shown_document(request, *catalogue);
    if (!has_original(document))
        throw Error(Error::Kind::not_found, "there is no original file: the document was imported as text");
    const bool is_pdf = document.media_type == "application/pdf";
    const bool opens_safely = is_pdf || document.media_type == "text/plain";
    http::Reply reply;
    reply.file = catalogue->file_path(document.sha256);
    reply.content_type = document.media_type;
    reply.etag = document.sha256;
    reply.headers.emplace_back("Content-Disposition",
                               disposition(opens_safely ? "inline" : "attachment", document.file_name));
    reply.headers.emplace_back("Content-Security-Policy", is_pdf ? pdf_policy : foreign_page_policy);
    return reply;
}

} // namespace rc::handlers
