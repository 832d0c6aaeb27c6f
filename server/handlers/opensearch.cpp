// GET /opensearch.xml and /opensearch/suggest: browsers can add the search to their own.
// OpenSearch 1.1 Draft 6 and its extension for suggestions
#include "common/citation/text.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/http/target.hpp"
#include "server/search/suggest.hpp"

#include <nlohmann/json.hpp>
#include <set>

namespace rc::handlers {
namespace {

std::string url(std::string_view type, std::string_view rel, const std::string& address) {
    std::string xml = "<Url type=\"" + std::string(type) + '"';
    if (!rel.empty()) xml += " rel=\"" + std::string(rel) + '"';
    return xml + " template=\"" + citation::xml_escape(address) + "\"/>\n";
}

} // namespace

http::Reply describe_open_search(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const std::string site = links::site(request, services.public_address);
    http::Reply reply;
    reply.content_type = "application/opensearchdescription+xml; charset=utf-8";
    reply.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
                 "<ShortName>Resource Centre</ShortName>\n"
                 "<Description>Laws, research and positions on drug policy in South East Europe</Description>\n"
                 "<InputEncoding>UTF-8</InputEncoding>\n"
                 "<Image width=\"16\" height=\"16\" type=\"image/svg+xml\">" +
                 citation::xml_escape(site + "/images/icon.svg") + "</Image>\n" +
                 url("text/html", "", site + "/?q={searchTerms}") +
                 url("application/atom+xml", "", site + "/api/v1/search.atom?q={searchTerms}") +
                 url("application/x-suggestions+json", "suggestions", site + "/opensearch/suggest?q={searchTerms}") +
                 url("application/opensearchdescription+xml", "self", site + "/opensearch.xml") +
                 "</OpenSearchDescription>\n";
    return reply;
}

// ["nal", ["naloxone"], [""], ["https://.../?q=naloxone"]]
http::Reply suggest_to_browsers(const http::Request& request, const Services& services) {
    const search::IndexState state = services.searcher.state();
    Parameters parameters(request);
    search::SuggestRequest wanted;
    wanted.typed = parameters.words("q");
    wanted.language = read_language(parameters, request, *state.taxonomy);
    parameters.finish();
    const std::string site = links::site(request, services.public_address);
    auto completions = nlohmann::ordered_json::array(), notes = completions, addresses = completions;
    std::set<std::string> seen;
    for (const search::Suggestion& item : services.searcher.suggest(wanted).list) {
        const std::string words = item.query.empty() ? item.text : item.query;
        if (!seen.insert(words).second) continue;
        completions.push_back(words);
        notes.push_back("");
        addresses.push_back(site + "/?" + http::to_query({{"q", words}}));
    }
    http::Reply reply = json_reply({wanted.typed, completions, notes, addresses});
    reply.content_type = "application/x-suggestions+json; charset=utf-8";
    reply.headers = {{"Vary", "Accept-Language"}, {"Access-Control-Allow-Origin", "*"}};
    return reply;
}

} // namespace rc::handlers
