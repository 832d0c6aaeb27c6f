#include "server/handlers/links.hpp"

#include "common/citation/addresses.hpp"
#include "server/http/target.hpp"

namespace rc::handlers::links {
namespace {
std::string query_of(const http::NamedValues& parameters) {
    return parameters.empty() ? "" : '?' + http::to_query(parameters);
}
} // namespace

std::string site(const http::Request& request, const std::string& public_address) {
    if (!public_address.empty()) return public_address;
    constexpr std::string_view of_names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:[]";
    const bool is_name = !request.host.empty() && request.host.find_first_not_of(of_names) == std::string::npos;
    return is_name ? "http://" + request.host : "";
}

std::string api_document(std::string_view id) { return "/api/v1/documents/" + http::percent_encode(id); }

std::string file(std::string_view id) { return citation::file_path(id); }
std::string thumbnail(std::string_view id) { return api_document(id) + "/thumbnail"; }
std::string cite(std::string_view id, std::string_view format, std::uint32_t page) {
    return api_document(id) + "/cite?format=" + std::string(format) +
           (page == 0 ? "" : "&page=" + std::to_string(page));
}
std::string ledger(std::string_view id) { return api_document(id) + "/ledger"; }

http::NamedValues marking(const std::string& words, const search::Expand& expand) {
    http::NamedValues parameters;
    if (words.empty()) return parameters;
    parameters.emplace_back("q", words);
    std::string searched;
    for (const auto& [is_searched, name] :
         {std::pair{expand.inflections, "inflections"}, {expand.scripts, "scripts"}, {expand.concepts, "concepts"}})
        if (is_searched) searched.append(searched.empty() ? "" : ",").append(name);
    if (!expand.inflections || !expand.scripts || !expand.concepts)
        parameters.emplace_back("expand", searched.empty() ? "none" : searched);
    for (const std::string& id : expand.without_concepts) parameters.emplace_back("without_concept", id);
    return parameters;
}

std::string document(std::string_view id, const http::NamedValues& marking, std::uint32_t page) {
    return citation::page_path(id) + query_of(marking) + (page == 0 ? "" : "#page=" + std::to_string(page));
}

std::string thesaurus_concept(std::string_view id) { return "/thesaurus/" + http::percent_encode(id); }

std::string page_text(std::string_view id, std::uint32_t page, const http::NamedValues& marking) {
    return api_document(id) + "/pages/" + std::to_string(page) + query_of(marking);
}

std::string page_boxes(std::string_view id, std::uint32_t page) { return page_text(id, page) + "/boxes"; }

} // namespace rc::handlers::links
