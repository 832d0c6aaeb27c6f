// The state of the search page as its address: names and values as the search API has them, in one order.
#pragma once
#include "server/http/message.hpp"

#include <string>
#include <string_view>

namespace rc::handlers {

// A value; every change gives another one that begins at the first page of results, as a cursor belongs to its query.
class SearchAddress {
public:
    // What is not the page's own, as social networks add to links, and what is empty, as forms send it, is left out.
    explicit SearchAddress(const http::Request& request);

    const http::NamedValues& values() const { return values_; }
    std::string first(std::string_view name) const; // "" if there is none
    bool has_filters() const;                       // of facets or dates
    bool asks_nothing() const;                      // all documents, in the usual order: but for the language
    // The address on this site: "/?q=..." or "/".
    std::string link() const;

    SearchAddress with(std::string_view name, std::string_view value) const;    // one more value
    SearchAddress without(std::string_view name, std::string_view value) const; // one value less
    SearchAddress having(std::string_view name, std::string_view value) const;  // the only value; "" for none
    SearchAddress without_filters() const;
    SearchAddress at(const std::string& cursor) const; // of this same search; "" for its beginning
    SearchAddress anew() const;                        // nothing but the language

private:
    SearchAddress() = default;
    void put_in_order();

    http::NamedValues values_;
};

} // namespace rc::handlers
