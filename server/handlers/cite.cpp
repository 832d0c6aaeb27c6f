// GET /api/v1/documents/{id}/cite: a document, a page or a quote of it as a reference.
#include "common/citation/formats.hpp"
#include "common/citation/quote.hpp"
#include "common/citation/sentence.hpp"
#include "common/citation/text.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/citation_record.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/shown_document.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

constexpr std::array<std::string_view, 4> files{"ris", "bibtex", "csl", "dc"}; // besides sentences

struct CiteCall {
    const citation::Format* format = nullptr; // null: sentences
    citation::Style style = citation::Style::apa;
    std::string language = "en"; // of the words of a sentence
    std::uint32_t page = 0;      // 0: not said
    std::string quote;
};

// Only a sentence has words of its own.
void read_sentence_language(CiteCall& call, Parameters& parameters, const Taxonomy& taxonomy) {
    const auto language = parameters.one("lang");
    if (!language) return;
    if (std::ranges::count(taxonomy.label_languages(), *language) == 0)
        parameters.fault("lang", "must be " + alternatives(taxonomy.label_languages()));
    else if (call.format)
        parameters.fault("lang", "is for the format \"text\" only");
    else
        call.language = *language;
}

CiteCall read_call(Parameters& parameters, const CatalogueDocument& document, const Taxonomy& taxonomy) {
    CiteCall call;
    const std::string format = parameters.one("format").value_or("text");
    if (std::find(files.begin(), files.end(), format) != files.end())
        call.format = citation::find_format(format);
    else if (format != "text")
        parameters.fault("format", "must be \"ris\", \"bibtex\", \"csl\", \"dc\" or \"text\"");
    if (const auto style = parameters.one("style")) {
        const auto row = std::find_if(citation::styles.begin(), citation::styles.end(),
                                      [&](const citation::StyleName& name) { return name.code == *style; });
        if (row == citation::styles.end())
            parameters.fault("style", "must be \"apa\", \"chicago\" or \"iso690\"");
        else if (call.format)
            parameters.fault("style", "is for the format \"text\" only");
        else
            call.style = row->style;
    }
    read_sentence_language(call, parameters, taxonomy);
    call.page = parameters.number("page", 1, std::max(document.pages, 1u), 0);
    call.quote = citation::one_line(parameters.words("quote"));
    return call;
}

// The first page that holds the quote, 0 if none does.
std::uint32_t page_with(const std::string& quote, const std::vector<Page>& pages) {
    const auto at = std::find_if(pages.begin(), pages.end(),
                                 [&](const Page& page) { return citation::stands_in(quote, page.text); });
    return at == pages.end() ? 0 : static_cast<std::uint32_t>(at - pages.begin()) + 1;
}

// Where the quote stands; a quote that does not stand where it is said to be is a fault.
void place_quote(CiteCall& call, Parameters& parameters, const CatalogueDocument& document,
                 const Catalogue& catalogue) {
    if (call.quote.empty()) return;
    if (call.page != 0) {
        const auto page = catalogue.page(document.number, call.page);
        if (page && citation::stands_in(call.quote, page->text)) return;
    }
    const std::uint32_t found = page_with(call.quote, catalogue.pages(document.number));
    if (found == 0)
        parameters.fault("quote", "does not stand in the document word for word");
    else if (call.page == 0)
        call.page = found;
    else
        parameters.fault("quote", "does not stand on page " + std::to_string(call.page) + " but on page " +
                                      std::to_string(found));
}

http::Reply reply_of(const citation::Record& record, const CiteCall& call) {
    http::Reply reply;
    if (!call.format) {
        reply.content_type = "text/plain; charset=utf-8";
        reply.body = citation::sentence(record, call.style, call.language) + '\n';
        if (!record.sha256.empty()) reply.body += "SHA-256: " + record.sha256 + '\n';
        for (const std::string& note : record.notes) reply.body += note + '\n';
        return reply;
    }
    const citation::Format& format = *call.format;
    reply.content_type = format.media_type;
    reply.body = (format.head ? format.head() : "") + format.record(record) + std::string(format.tail);
    reply.headers.emplace_back("Content-Disposition",
                               "attachment; filename=\"" + record.id + '.' + std::string(format.extension) + '"');
    return reply;
}

} // namespace

http::Reply cite_document(const http::Request& request, const Services& services) {
    const auto catalogue = services.catalogues.borrow();
    const CatalogueDocument document = shown_document(request, *catalogue);
    Parameters parameters(request);
    const auto taxonomy = services.searcher.state().taxonomy;
    CiteCall call = read_call(parameters, document, *taxonomy);
    const std::string language = read_language(parameters, request, *taxonomy);
    parameters.finish();
    place_quote(call, parameters, document, *catalogue);
    parameters.check();
    citation::Record record = citation_record(document, record_context(request, services, language));
    if (call.page != 0) {
        const auto page = catalogue->page(document.number, call.page);
        record.place = citation::Place{call.page, page ? page->label : std::string(), call.quote};
    }
    http::Reply reply = reply_of(record, call);
    reply.headers.emplace_back("Vary", "Accept-Language");
    return reply;
}

} // namespace rc::handlers
