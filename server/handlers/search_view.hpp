// What the search page shows, as data for its template (web/templates/search.html).
#pragma once
#include "server/handlers/page.hpp"
#include "server/handlers/search_address.hpp"
#include "server/handlers/search_call.hpp"

#include <kainjow/mustache.hpp>

namespace rc::handlers {

struct SearchView {
    const SearchAddress& address;
    const SearchCall& call;
    const search::Result& result;
    const PageLanguage& language;
    const Taxonomy& taxonomy;
    const Thesaurus* thesaurus; // null if the index has none

    const Messages& messages() const { return language.messages(); }
    std::string label(FieldId field, const std::string& code) const;
    // Of a concept; its id if there is none such.
    std::string concept_label(const std::string& id) const;
};

// What every state of the page has, an address that is not valid too: the words, what the form carries on, chips.
void add_search_form(kainjow::mustache::data& page, const SearchAddress& address, const PageLanguage& language,
                     const Taxonomy& taxonomy);
// `facets`, `has_facets`: each value as a checkbox with its count.
void add_facets(kainjow::mustache::data& page, const SearchView& view);
// `concepts`, `left_out` and what belongs to them: what was searched besides the words, each with a link without it.
void add_also_searched(kainjow::mustache::data& page, const SearchView& view);
// `results`: the documents found.
void add_results(kainjow::mustache::data& page, const SearchView& view);

} // namespace rc::handlers
