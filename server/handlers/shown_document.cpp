#include "server/handlers/shown_document.hpp"

#include <charconv>
#include <utility>

namespace rc::handlers {

CatalogueDocument shown_document(const http::Request& request, const Catalogue& catalogue) {
    const std::string& id = request.path_value("id");
    auto document = catalogue.find(id);
    if (!document) throw Error(Error::Kind::not_found, "there is no document \"" + id + '"');
    if (!document->withdrawn.empty())
        throw Error(Error::Kind::gone, "the document was withdrawn on " + document->withdrawn.substr(0, 10));
    return std::move(*document);
}

ShownPage shown_page(const http::Request& request, const CatalogueDocument& document, const Catalogue& catalogue) {
    const std::uint32_t number = read_page_number(request.path_value("n"), document.pages);
    auto page = catalogue.page(document.number, number);
    if (!page)
        throw Error(Error::Kind::internal, "page " + std::to_string(number) + " of " + document.id + " is missing");
    return {number, std::move(*page)};
}

std::uint32_t read_page_number(std::string_view written, std::uint32_t pages) {
    std::uint32_t page = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), page);
    if (error != std::errc() || end != written.data() + written.size() || page == 0 || page > pages)
        throw Error(Error::Kind::not_found, "the document has no page \"" + std::string(written) + '"',
                    "its pages are 1 to " + std::to_string(pages));
    return page;
}

} // namespace rc::handlers
