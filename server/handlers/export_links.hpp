// Where a result list can be had as a file, followed and cited, for the search page and the API.
#pragma once
#include "server/handlers/search_call.hpp"

#include <array>
#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

namespace rc::handlers {

struct ExportRoute {
    const char* name;           // in links of the API
    std::string_view extension; // of /api/v1/search.*
};
inline constexpr std::array<ExportRoute, 6> export_routes{
    {{"csv", "csv"}, {"jsonl", "jsonl"}, {"ris", "ris"}, {"bibtex", "bib"}, {"csl", "csl.json"}, {"atom", "atom"}}};

// A resource for the list of a search, with the language of its labels if that was asked for.
std::string list_link(const SearchCall& call, std::string_view path);

// Sets `exports` (label, link), `feed` and `permalink`.
void add_export_links(kainjow::mustache::data& page, const SearchCall& call);

} // namespace rc::handlers
