// GET /sitemap.xml, /sitemaps/{file} and /robots.txt: what search engines are told
// (https://www.sitemaps.org/protocol.html, RFC 9309). Documents stay in their file as long as they are there, so that a
// change means one file to be read again.
#include "common/citation/text.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/http/target.hpp"

#include <charconv>

namespace rc::handlers {
namespace {

constexpr std::int64_t documents_in_file = 2'000; // the protocol allows 50,000; a file is made in a few milliseconds
constexpr std::string_view opening = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view name_space = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
constexpr std::string_view pages[] = {"/", "/coverage", "/thesaurus", "/quality", "/embed/index.html"};
constexpr std::pair<FieldId, std::string_view> places[] = {
    {FieldId::country, "/countries/"}, {FieldId::theme, "/themes/"}, {FieldId::collection, "/collections/"}};
constexpr std::uint32_t all_values = 10'000;
constexpr std::string_view documents_prefix = "documents-", suffix = ".xml";

std::string entry(std::string_view element, const std::string& address, const std::string& changed) {
    std::string xml = '<' + std::string(element) + "><loc>" + citation::xml_escape(address) + "</loc>";
    if (!changed.empty()) xml += "<lastmod>" + changed + "</lastmod>";
    return xml + "</" + std::string(element) + ">\n";
}

http::Reply xml_reply(std::string body) {
    http::Reply reply;
    reply.content_type = "application/xml; charset=utf-8";
    reply.body = std::move(body);
    return reply;
}

// Countries, themes and collections as far as the library holds documents of them.
http::Reply list_of_pages(const std::string& site, const search::Searcher& searcher) {
    std::string xml = std::string(opening) + "<urlset" + std::string(name_space);
    for (const std::string_view page : pages) xml += entry("url", site + std::string(page), "");
    for (const auto& [field, folder] : places)
        for (const search::FacetValue& value : searcher.facet_values(field, "", all_values).values)
            if (value.count > 0)
                xml += entry("url", site + std::string(folder) + http::percent_encode(value.value), "");
    return xml_reply(xml + "</urlset>\n");
}

// The block of "documents-7.xml"; -1 for anything else.
std::int64_t block_of(std::string_view file) {
    if (!file.starts_with(documents_prefix) || !file.ends_with(suffix)) return -1;
    file.remove_prefix(documents_prefix.size());
    file.remove_suffix(suffix.size());
    std::int32_t block = -1;
    const auto [end, error] = std::from_chars(file.data(), file.data() + file.size(), block);
    return error == std::errc() && end == file.data() + file.size() ? block : -1;
}

} // namespace

http::Reply get_sitemap_index(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const auto catalogue = services.catalogues.borrow();
    const std::string folder = links::site(request, services.public_address) + "/sitemaps/";
    std::string xml = std::string(opening) + "<sitemapindex" + std::string(name_space);
    xml += entry("sitemap", folder + "pages.xml", "");
    for (const DocumentBlock& block : catalogue->blocks(documents_in_file))
        if (block.shown > 0)
            xml += entry("sitemap",
                         folder + std::string(documents_prefix) + std::to_string(block.block) + std::string(suffix),
                         block.updated);
    return xml_reply(xml + "</sitemapindex>\n");
}

http::Reply get_sitemap(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const std::string site = links::site(request, services.public_address), &file = request.path_value("file");
    if (file == "pages.xml") return list_of_pages(site, services.searcher);
    const std::int64_t block = block_of(file);
    if (block < 0) throw Error(Error::Kind::not_found, "there is no such list");
    const auto catalogue = services.catalogues.borrow();
    std::string xml = std::string(opening) + "<urlset" + std::string(name_space);
    const auto documents = catalogue->shown_in_block(block, documents_in_file);
    if (documents.empty()) throw Error(Error::Kind::not_found, "there is no such list"); // one must not be empty
    for (const CatalogueDocument& document : documents)
        xml += entry("url", site + links::document(document.id), document.updated);
    return xml_reply(xml + "</urlset>\n");
}

// Originals may be read, as scholarly search engines do; lists without end, one for each query, may not.
http::Reply get_robots(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    http::Reply reply;
    reply.content_type = "text/plain; charset=utf-8";
    reply.body = "User-agent: *\n"
                 "Allow: /api/v1/documents/*/file\n"
                 "Disallow: /api/\n"
                 "Disallow: /oai\n"
                 "Disallow: /embed/index.html?\n"
                 "Disallow: /*?q=\n"
                 "Disallow: /*&q=\n"
                 "Disallow: /*cursor=\n"
                 "Sitemap: " +
                 links::site(request, services.public_address) + "/sitemap.xml\n";
    return reply;
}

} // namespace rc::handlers
