#include "server/handlers/links.hpp"

#include "server/http/target.hpp"

namespace rc::handlers::links {
namespace {
std::string with_words(std::string_view words) { return words.empty() ? "" : "?q=" + http::percent_encode(words); }
} // namespace

std::string api_document(std::string_view id) { return "/api/v1/documents/" + http::percent_encode(id); }

std::string file(std::string_view id) { return api_document(id) + "/file"; }

std::string document(std::string_view id, std::string_view words, std::uint32_t page) {
    return "/documents/" + http::percent_encode(id) + with_words(words) +
           (page == 0 ? "" : "#page=" + std::to_string(page));
}

std::string page_text(std::string_view id, std::uint32_t page, std::string_view words) {
    return api_document(id) + "/pages/" + std::to_string(page) + with_words(words);
}

} // namespace rc::handlers::links
