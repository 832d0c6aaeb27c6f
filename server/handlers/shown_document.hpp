// Documents as the public may see them.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "server/http/message.hpp"

#include <cstdint>
#include <string_view>

namespace rc::handlers {

// The document the route's {id} names, superseded editions too: their addresses stay good. Throws Error{not_found}, or
// Error{gone} if it was withdrawn.
CatalogueDocument shown_document(const http::Request& request, const Catalogue& catalogue);

struct ShownPage {
    std::uint32_t number = 0;
    Page page;
};

// The page of `document` that the route's {n} names. Throws Error{not_found} if it has none such.
ShownPage shown_page(const http::Request& request, const CatalogueDocument& document, const Catalogue& catalogue);

// A page number as written, from 1 to `pages`. Throws Error{not_found} for anything else.
std::uint32_t read_page_number(std::string_view written, std::uint32_t pages);

// False for what was imported as text: then there is no original file.
inline bool has_original(const CatalogueDocument& document) { return !document.file_name.empty(); }

} // namespace rc::handlers
