// What leads into the library without a question: themes, a map of countries, years, collections, the newest documents.
#pragma once
#include "server/handlers/page.hpp"
#include "server/search/search.hpp"

#include <kainjow/mustache.hpp>
#include <string>
#include <vector>

namespace rc::handlers {

// How dark a count is shown, from 0 for none to 5 for `most`, by its logarithm: a few counts are far above the others.
int heat(std::uint64_t count, std::uint64_t most);

// Documents in a list: link, title, language, facts.
kainjow::mustache::data document_list(const std::vector<search::Hit>& hits, const PageLanguage& language,
                                      const Taxonomy& taxonomy);
// One column a year with its count and link, and its place and height in the units of a picture that begins with the
// oldest. The newest comes first: pages that set the columns as a list set them from right to left, so that a narrow
// one shows the newest without being scrolled.
kainjow::mustache::data years_of(const search::Facet& years, const PageLanguage& language, const std::string& search);
// Values of a facet with counts; `address` is where a value leads, its code put behind it.
kainjow::mustache::data values_of(const search::Facet& facet, const std::string& address, const PageLanguage& language,
                                  const Taxonomy& taxonomy);
// `explore`: all that the home of the library shows.
void add_explore(kainjow::mustache::data& page, const PageLanguage& language, const Taxonomy& taxonomy,
                 const Services& services);

} // namespace rc::handlers
