// A search as asked for over HTTP: what to search, how to show it, and what identifies it.
#pragma once
#include "server/http/message.hpp"
#include "server/search/search.hpp"

#include <cstdint>
#include <string>

namespace rc::handlers {

class Parameters;

struct SearchCall {
    search::Request request;
    std::string language;         // of labels
    http::NamedValues parameters; // as given, in one order, repetitions dropped, without the cursor
    http::NamedValues list;       // those that decide the result list: words, filters, dates, order, expansion
    std::string identity;         // digest of `list`
};

// Reads every parameter of the search. Throws http::ParameterErrors naming all that is unknown or not allowed.
SearchCall read_search_call(const http::Request& request, const search::Searcher& searcher, const Taxonomy& taxonomy);

// The same for all of a result list: what decides about paging and showing is unknown there.
SearchCall read_list_call(const http::Request& request, const search::Searcher& searcher, const Taxonomy& taxonomy);
// For routes with parameters of their own, which the caller reads and finishes.
SearchCall read_list_call(Parameters& parameters, const http::Request& request, const search::Searcher& searcher,
                          const Taxonomy& taxonomy);

// Opaque text that stands for a place in one result list. It is not a secret, but says whose it is: another list, or a
// changed cursor, is noticed.
std::string make_cursor(const std::string& identity, std::uint32_t offset);
// The offset; nothing if it is not a cursor of this list.
std::optional<std::uint32_t> read_cursor(const std::string& identity, std::string_view cursor);

} // namespace rc::handlers
