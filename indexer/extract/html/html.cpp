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

} // namespace

void read_html(std::string_view bytes, ExtractionSink& sink) {
    html::Document document(decode_text(bytes, declared_charset(bytes)));
    const Description description = html::description_of(document);
    const ParagraphText article = html::article_of(document);
    const std::vector<Page> parts = cut_into_parts(article.text, part_bytes, article.headings);
    if (parts.empty())
        throw ReadingFailure(Fault::empty, "the page holds no text",
                    "if the browser shows text, print the page to PDF and add that");
    sink.begin({"text/html", "html", false, 0});
    sink.describe(description);
    for (const Page& part : parts) sink.page(part);
}

} // namespace rc
