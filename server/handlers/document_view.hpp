// What the page of a document shows, as data for its template (web/templates/document.html).
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "server/handlers/services.hpp"
#include "server/search/similar.hpp"

#include <cstdint>
#include <kainjow/mustache.hpp>
#include <string>
#include <vector>

namespace rc::handlers {

struct DocumentView {
    const CatalogueDocument& document;
    const Catalogue& catalogue;
    const Services& services;
    const Taxonomy& taxonomy;
    std::string words;     // to mark; may be empty
    search::Expand expand; // how they are widened
    std::vector<search::SimilarDocument> similar;
    std::uint32_t page = 0; // whose text is shown; 0: the document has no pages
};

// Sets `similar` and `has_similar`.
void add_similar(kainjow::mustache::data& page, const DocumentView& view);

kainjow::mustache::data template_data(const DocumentView& view);

// The description for search engines (schema.org), safe inside a <script> element.
std::string json_ld(const DocumentView& view);

} // namespace rc::handlers
