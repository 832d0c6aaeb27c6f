// Addresses of our own resources.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace rc::handlers::links {

std::string api_document(std::string_view id);
std::string file(std::string_view id);
// The page for people; with the words to mark there, and opened at a page of the document (0: at none).
std::string document(std::string_view id, std::string_view words = {}, std::uint32_t page = 0);
std::string page_text(std::string_view id, std::uint32_t page, std::string_view words = {});

} // namespace rc::handlers::links
