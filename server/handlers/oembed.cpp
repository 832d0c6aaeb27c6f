// GET /oembed: the address of a document, pasted into another site, becomes a card there (https://oembed.com).
#include "common/citation/text.hpp"
#include "server/handlers/citation_record.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/shown_document.hpp"
#include "server/http/escape.hpp"
#include "server/http/target.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint32_t card_width = 600, card_height = 200; // what it is given if it may have more
constexpr std::uint32_t most_pixels = 100'000;               // of what may be asked for
constexpr std::size_t longest_abstract = 300;                // bytes

// The document that an address of ours, or its path, names; nothing for other addresses.
std::optional<std::string> document_named(std::string_view address, const std::string& site) {
    const std::string prefix = (address.starts_with('/') ? "" : site) + "/documents/";
    if (!address.starts_with(prefix)) return std::nullopt;
    address.remove_prefix(prefix.size());
    return http::percent_decode(address.substr(0, address.find_first_of("?#/")), http::Plus::literal);
}

std::string shortened(const std::string& text) {
    if (text.size() <= longest_abstract) return text;
    const std::size_t end = text.rfind(' ', longest_abstract);
    return end == std::string::npos ? "" : text.substr(0, end) + " …";
}

// A quote with a link, without styles, scripts and anything to load. WordPress takes cards of sites it does not know
// only with a frame behind the quote, and shows the quote while the frame says nothing: hence the empty one.
std::string card(const citation::Record& record) {
    const std::string line = citation::joined({record.publisher, record.published, record.type_label}, ", ");
    std::string html = "<blockquote><a href=\"" + http::html_escape(record.address) + "\">" +
                       http::html_escape(citation::one_line(record.title)) + "</a>. ";
    if (!line.empty()) html += http::html_escape(line) + ". ";
    html += http::html_escape(shortened(citation::one_line(record.abstract)));
    return html + "</blockquote><iframe hidden width=\"0\" height=\"0\" title=\"\"></iframe>";
}

std::string as_xml(const Json& card) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<oembed>\n";
    for (const auto& [name, value] : card.items())
        xml += '<' + name + '>' + citation::xml_escape(value.is_string() ? value.get<std::string>() : value.dump()) +
               "</" + name + ">\n";
    return xml + "</oembed>\n";
}

} // namespace

http::Reply embed_document(const http::Request& request, const Services& services) {
    Parameters parameters(request);
    const auto address = parameters.one("url");
    if (!address || address->empty()) parameters.fault("url", "is needed: the address of a document");
    const std::string format = parameters.one("format").value_or("json");
    if (format != "json" && format != "xml") parameters.fault("format", "must be \"json\" or \"xml\"");
    const std::uint32_t width = parameters.number("maxwidth", 1, most_pixels, most_pixels);
    const std::uint32_t height = parameters.number("maxheight", 1, most_pixels, most_pixels);
    parameters.finish();
    const RecordContext context = record_context(request, services, "en");
    const auto id = document_named(*address, context.site);
    if (!id) throw Error(Error::Kind::not_found, "that is not the address of a document of this site");
    http::Request of_document = request;
    of_document.path_values = {{"id", *id}};
    const auto catalogue = services.catalogues.borrow();
    const CatalogueDocument document = shown_document(of_document, *catalogue);
    const citation::Record record = citation_record(document, context);
    Json card_of{{"version", "1.0"},
                 {"type", "rich"},
                 {"title", record.title},
                 {"provider_name", "Resource Centre"},
                 {"provider_url", context.site},
                 {"width", std::min(width, card_width)},
                 {"height", std::min(height, card_height)},
                 {"html", card(record)}};
    if (!record.publisher.empty()) card_of["author_name"] = record.publisher;
    if (document.picture.width > 0 && document.picture.width <= width && document.picture.height <= height) {
        card_of["thumbnail_url"] = context.site + links::thumbnail(document.id);
        card_of["thumbnail_width"] = document.picture.width;
        card_of["thumbnail_height"] = document.picture.height;
    }
    http::Reply reply = json_reply(card_of);
    if (format == "xml") {
        reply.content_type = "text/xml; charset=utf-8";
        reply.body = as_xml(card_of);
    }
    reply.headers.emplace_back("Access-Control-Allow-Origin", "*");
    return reply;
}

} // namespace rc::handlers
