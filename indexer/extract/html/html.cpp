#include "indexer/extract/html/html.hpp"

#include "common/error.hpp"
#include "indexer/extract/failure.hpp"
#include "indexer/extract/html/article.hpp"
#include "indexer/extract/html/html_description.hpp"
#include "indexer/extract/html/tree.hpp"
#include "indexer/extract/text/ascii.hpp"
#include "indexer/extract/text/charset.hpp"
#include "indexer/extract/text/parts.hpp"

namespace rc {
namespace {

// The name after "charset=" in the first 1024 bytes, where `<meta>` must stand (HTML Standard, 4.2.5.4).
std::string declared_charset(std::string_view bytes) {
    const std::string head = lower_ascii(bytes.substr(0, 1024));
    std::size_t at = head.find("charset=");
    if (at == std::string::npos) return {};
    at = head.find_first_not_of("\"' ", at + 8);
    if (at == std::string::npos) return {};
    return head.substr(at, head.find_first_of("\"' ;/>", at) - at);
}

// Those of a page that lies there, unless it says itself what its addresses are relative to (HTML Standard, 4.2.3).
html::Addresses addresses_of(html::Document& document, const std::string& address) {
    const html::Addresses beside(address);
    const html::Node* base = document.find(html::Tag::base);
    const std::string stated = base == nullptr ? std::string() : beside.whole(base->attribute("href"));
    return stated.empty() ? beside : html::Addresses(stated);
}

} // namespace

void read_html(std::string_view bytes, ExtractionSink& sink) {
    html::Document document(decode_text(bytes, declared_charset(bytes)));
    const Description description = html::description_of(document);
    const html::Addresses addresses = addresses_of(document, description.first(FieldId::url));
    const std::vector<Page> parts = cut_into_parts(html::article_of(document, addresses), part_bytes);
    if (parts.empty())
        throw ReadingFailure(Fault::empty, "the page holds no text",
                             "if the browser shows text, print the page to PDF and add that");
    sink.begin({"text/html", "html", false, 0});
    sink.describe(description);
    for (const Page& part : parts) sink.page(part);
}

} // namespace rc
