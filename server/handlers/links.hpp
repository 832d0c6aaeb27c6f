// Addresses of our own resources.
#pragma once
#include "server/http/message.hpp"
#include "server/search/search.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace rc::handlers::links {

// "https://docs.example.org": the public address if it is known, else the name by which this request called us.
std::string site(const http::Request& request, const std::string& public_address);
std::string api_document(std::string_view id);
std::string file(std::string_view id);
std::string thumbnail(std::string_view id);
// A reference to the document, or to a page of it (0: to none), in a format of the route.
std::string cite(std::string_view id, std::string_view format, std::uint32_t page = 0);
std::string ledger(std::string_view id); // of one document
// What is to be marked in a text, as parameters: the words and how they are widened. None without words.
http::NamedValues marking(const std::string& words, const search::Expand& expand);
// The page for people; with what to mark there, and opened at a page of the document (0: at none).
std::string document(std::string_view id, const http::NamedValues& marking = {}, std::uint32_t page = 0);
// Of a concept of the thesaurus: its name in linked data without the site, which leads to its place on the page.
std::string thesaurus_concept(std::string_view id);
std::string page_text(std::string_view id, std::uint32_t page, const http::NamedValues& marking = {});
std::string page_boxes(std::string_view id, std::uint32_t page);

} // namespace rc::handlers::links
