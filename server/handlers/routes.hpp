// The route table: what the server answers, and the list that the documentation is checked against. One handler file
// per resource; every handler throws Error, or http::ParameterErrors for parameters that are not valid.
#pragma once
#include "server/http/route.hpp"

#include <array>

namespace rc::handlers {

using Answer = http::Reply(const http::Request&, const Services&);

Answer search_documents, suggest_completions, list_facet_values, get_taxonomy;
Answer get_thesaurus, get_thesaurus_turtle, get_thesaurus_csv;
Answer find_documents, get_document, get_page, get_page_boxes, get_file, list_similar;
Answer cite_document, export_csv, export_json_lines, export_ris, export_bibtex, export_csl, follow_search, describe_search, show_permalink;
Answer get_thumbnail, get_document_ledger, get_ledger, show_quality;
Answer harvest_records, get_sitemap_index, get_sitemap, get_robots;
Answer describe_open_search, suggest_to_browsers, embed_document;
Answer get_openapi, health, readiness, explain_problem;
Answer show_embed, list_hits, get_coverage, show_coverage, show_country, show_theme, show_collection;
Answer show_document, show_thesaurus, find_concept, show_search_page, serve_file, serve_asset;

// clang-format off
inline constexpr auto routes = std::to_array<http::Route>({
    {"GET", "/api/v1/search",                  "search with facets, passages and paging",                 search_documents},
    {"GET", "/api/v1/search.csv",              "the whole result list as a table",                        export_csv},
    {"GET", "/api/v1/search.jsonl",            "the whole result list, one JSON object a line",           export_json_lines},
    {"GET", "/api/v1/search.ris",              "the whole result list as RIS",                            export_ris},
    {"GET", "/api/v1/search.bib",              "the whole result list as BibTeX",                         export_bibtex},
    {"GET", "/api/v1/search.csl.json",         "the whole result list as CSL-JSON",                       export_csl},
    {"GET", "/api/v1/search.atom",             "a search to follow, the latest arrivals first, as Atom",  follow_search},
    {"GET", "/api/v1/search/method",           "how a search was made, and what has changed since",       describe_search},
    {"GET", "/api/v1/suggest",                 "completions for what is typed so far, by kind",           suggest_completions},
    {"GET", "/api/v1/documents",               "documents by the id they have at their source",           find_documents},
    {"GET", "/api/v1/documents/{id}",          "one document's whole record",                             get_document},
    {"GET", "/api/v1/documents/{id}/pages/{n}", "the text of one page, with what a query marks in it",    get_page},
    {"GET", "/api/v1/documents/{id}/pages/{n}/boxes", "where the words of one page stand on its paper",   get_page_boxes},
    {"GET", "/api/v1/documents/{id}/hits",     "the pages of one document that hold a query's words",     list_hits},
    {"GET", "/api/v1/documents/{id}/file",     "the original file, by byte ranges if wanted",             get_file},
    {"GET", "/api/v1/documents/{id}/thumbnail", "the first page as a small picture",                      get_thumbnail},
    {"GET", "/api/v1/documents/{id}/similar",  "documents about the same things, and what they share",    list_similar},
    {"GET", "/api/v1/documents/{id}/cite",     "a reference to a document, a page or a quote of it",      cite_document},
    {"GET", "/api/v1/documents/{id}/ledger",   "how each page was read, and what is wrong with it",       get_document_ledger},
    {"GET", "/api/v1/ledger",                  "how much of the library can be found, and what cannot",   get_ledger},
    {"GET", "/api/v1/facets/{field}",          "values of one facet by prefix",                           list_facet_values},
    {"GET", "/api/v1/coverage",                "how many documents there are by two facets, every zero",  get_coverage},
    {"GET", "/api/v1/taxonomy",                "countries, themes, types and languages with all labels",  get_taxonomy},
    {"GET", "/api/v1/thesaurus",               "concepts with their words in every language",             get_thesaurus},
    {"GET", "/api/v1/thesaurus.ttl",           "the same as SKOS in Turtle",                              get_thesaurus_turtle},
    {"GET", "/api/v1/thesaurus.csv",           "the same as a table",                                     get_thesaurus_csv},
    {"GET", "/api/v1/openapi.json",            "this contract as OpenAPI 3.1",                            get_openapi},
    {"GET", "/oai",                            "records for harvesters, by OAI-PMH 2.0",                  harvest_records},
    {"POST", "/oai",                           "the same, asked by a form",                               harvest_records},
    {"GET", "/oembed",                         "a card for the address of a document, pasted elsewhere",  embed_document},
    {"GET", "/opensearch.xml",                 "this search, for browsers to add",                        describe_open_search},
    {"GET", "/opensearch/suggest",             "completions as browsers ask for them",                    suggest_to_browsers},
    {"GET", "/sitemap.xml",                    "the lists of all pages and documents",                    get_sitemap_index},
    {"GET", "/sitemaps/{file}",                "one of these lists, with dates of change",                get_sitemap},
    {"GET", "/robots.txt",                     "what search engines may read",                            get_robots},
    {"GET", "/healthz",                        "the program is alive",                                    health},
    {"GET", "/readyz",                         "the index can answer searches",                           readiness},
    {"GET", "/documents/{id}",                 "a document as a page, also without scripts",              show_document},
    {"GET", "/permalink",                      "how a search was made and what has changed, as a page",   show_permalink},
    {"GET", "/thesaurus",                      "the concepts as a page, also without scripts",            show_thesaurus},
    {"GET", "/thesaurus/{id}",                 "a concept's name: leads to its place on that page",       find_concept},
    {"GET", "/quality",                        "how much of the library can be found, as a page",         show_quality},
    {"GET", "/coverage",                       "what is held and what is missing, as a page",             show_coverage},
    {"GET", "/countries/{code}",               "one country as a page, newest documents first",           show_country},
    {"GET", "/themes/{code}",                  "one theme as a page, newest documents first",             show_theme},
    {"GET", "/collections/{code}",             "one collection as a page, newest documents first",        show_collection},
    {"GET", "/embed/index.html",               "builds the snippet for a page of a partner",              show_embed},
    {"GET", "/problems/{name}",                "what a type of error means",                              explain_problem},
    {"GET", "/",                               "the search page with its results, also without scripts",  show_search_page},
    {"GET", "/assets/{version}/{file*}",       "files of the pages, kept by browsers for ever",           serve_asset},
    {"GET", "/{file*}",                        "files of the pages: scripts, styles, messages, images",   serve_file},
});
// clang-format on

} // namespace rc::handlers
