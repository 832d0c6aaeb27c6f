// What the page of a document shows, as data for its template (web/templates/document.html).
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "server/handlers/services.hpp"

#include <cstdint>
#include <kainjow/mustache.hpp>
#include <string>

namespace rc::handlers {

struct DocumentView {
    const CatalogueDocument& document;
    const Catalogue& catalogue;
    const Services& services;
    const Taxonomy& taxonomy;
    std::string words;      // to mark; may be empty
    std::uint32_t page = 0; // whose text is shown; 0: the document has no pages
};

kainjow::mustache::data template_data(const DocumentView& view);

// The description for search engines (schema.org), safe inside a <script> element.
std::string json_ld(const DocumentView& view);

} // namespace rc::handlers
