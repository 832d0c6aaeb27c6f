// The answer of the search as JSON.
#pragma once
#include "server/handlers/search_call.hpp"
#include "server/search/search.hpp"

#include <nlohmann/json_fwd.hpp>

namespace rc::handlers {

// All but `took_ms`. `thesaurus` names the concepts; null if the index has none.
nlohmann::ordered_json search_answer(const SearchCall& call, const search::Result& result, const Taxonomy& taxonomy,
                                     const Thesaurus* thesaurus);

// What was asked and searched.
nlohmann::ordered_json query_answer(const SearchCall& call, const search::Result& result, const Thesaurus* thesaurus);

// One facet with labels in `language`.
nlohmann::ordered_json facet_answer(const search::Facet& facet, const search::FacetFilter& filter,
                                    const Taxonomy& taxonomy, const std::string& language);

} // namespace rc::handlers
