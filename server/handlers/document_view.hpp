// What the page of a document shows, as data for its template (web/templates/document.html).
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/page.hpp"
#include "server/handlers/page_marks.hpp"
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
    const PageLanguage& language;
    std::string site; // of this server, for links that must be absolute
    Marking marking;
    std::vector<search::SimilarDocument> similar;
    std::uint32_t page = 0; // whose text is shown; 0: the document has no pages

    const Messages& messages() const { return language.messages(); }
    std::string label(FieldId field, const std::string& code) const {
        return taxonomy.label(field, code, language.code());
    }
    // Texts without pages come in parts.
    bool has_paper() const { return document.media_type == "application/pdf"; }
};

// Sets `similar` and `has_similar`.
void add_similar(kainjow::mustache::data& page, const DocumentView& view);

kainjow::mustache::data template_data(const DocumentView& view);

// The description for search engines (schema.org), safe inside a <script> element.
std::string json_ld(const DocumentView& view);

} // namespace rc::handlers
