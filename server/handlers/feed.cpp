// GET /api/v1/search.atom: a search to follow, the latest arrivals first.
#include "common/citation/atom.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/citation_record.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/search_call.hpp"
#include "server/http/target.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

constexpr std::string_view path = "/api/v1/search.atom";
constexpr std::uint32_t entries_of_a_page = 50;

std::string with_query(std::string_view resource, const http::NamedValues& parameters) {
    return std::string(resource) + (parameters.empty() ? "" : '?' + http::to_query(parameters));
}

// "Resource Centre: naloxone · Serbia · Harm reduction"
std::string title_of(const SearchCall& call, const Taxonomy& taxonomy) {
    std::vector<std::string> parts;
    if (!call.request.words.empty()) parts.push_back(call.request.words);
    for (const auto& [field, filter] : call.request.filters) {
        for (const std::string& value : filter.any) parts.push_back(taxonomy.label(field, value, call.language));
        for (const std::string& value : filter.none)
            parts.push_back("\u2212" + taxonomy.label(field, value, call.language));
    }
    std::string title = "Resource Centre";
    for (std::size_t i = 0; i < parts.size(); ++i) title += (i == 0 ? ": " : " · ") + parts[i];
    return title;
}

// A name must not stand without its note: also not in the title.
std::string notes_of(const SearchCall& call, const Taxonomy& taxonomy) {
    std::string notes;
    const auto filter = call.request.filters.find(FieldId::country);
    if (filter == call.request.filters.end()) return notes;
    for (const auto* values : {&filter->second.any, &filter->second.none})
        for (const std::string& code : *values)
            if (const TaxonomyTerm* country = taxonomy.find(FieldId::country, code); country && !country->note.empty())
                notes += ' ' + country->note;
    return notes;
}

// Without an order of its own a feed begins with what came last.
http::Request by_arrival(http::Request request) {
    const auto is_sort = [](const auto& parameter) { return parameter.first == "sort"; };
    if (std::none_of(request.parameters.begin(), request.parameters.end(), is_sort))
        request.parameters.emplace_back("sort", "added");
    return request;
}

struct FeedCall {
    SearchCall search;
    std::uint32_t offset = 0;
};

FeedCall read_call(const http::Request& request, const Services& services, const Taxonomy& taxonomy) {
    Parameters parameters(request);
    FeedCall call{read_list_call(parameters, request, services.searcher, taxonomy), 0};
    if (const auto cursor = parameters.one("cursor"); cursor && !cursor->empty()) {
        if (const auto offset = read_cursor(call.search.identity, *cursor))
            call.offset = *offset;
        else
            parameters.fault("cursor", "is not a cursor of this feed; begin again without it");
    }
    parameters.finish();
    return call;
}

std::vector<citation::Record> records_of(const std::vector<std::uint32_t>& documents, std::size_t offset,
                                         const Services& services, const RecordContext& context) {
    std::vector<citation::Record> records;
    const auto catalogue = services.catalogues.borrow();
    const std::size_t end = std::min<std::size_t>(documents.size(), offset + entries_of_a_page);
    for (std::size_t at = offset; at < end; ++at)
        if (const auto document = catalogue->find_number(documents[at]); document && document->shown())
            records.push_back(citation_record(*document, context));
    return records;
}

} // namespace

http::Reply follow_search(const http::Request& sent, const Services& services) {
    const http::Request request = by_arrival(sent);
    const auto taxonomy = services.searcher.state().taxonomy;
    const FeedCall call = read_call(request, services, *taxonomy);
    const RecordContext context = record_context(request, services, call.search.language);
    const search::ResultList found = services.searcher.list(call.search.request);
    const std::vector<citation::Record> records = records_of(found.documents, call.offset, services, context);
    const std::string first = context.site + with_query(path, call.search.parameters);
    const auto page_at = [&](std::size_t offset) {
        http::NamedValues parameters = call.search.parameters;
        parameters.emplace_back("cursor", make_cursor(call.search.identity, static_cast<std::uint32_t>(offset)));
        return context.site + with_query(path, parameters);
    };
    citation::Feed feed;
    feed.id = feed.first = first;
    feed.self = call.offset == 0 ? first : page_at(call.offset);
    feed.alternate = context.site + with_query("/", call.search.parameters);
    if (call.offset + entries_of_a_page < found.documents.size()) feed.next = page_at(call.offset + entries_of_a_page);
    feed.title = title_of(call.search, *taxonomy);
    feed.subtitle = std::to_string(entries_of_a_page) + " documents a page, the others behind its link \"next\"." +
                    notes_of(call.search, *taxonomy);
    feed.updated = found.about.updated;
    if (!records.empty())
        feed.updated = std::max_element(records.begin(), records.end(), [](const auto& a, const auto& b) {
                           return a.updated < b.updated;
                       })->updated;
    feed.total = found.documents.size();
    http::Reply reply;
    reply.content_type = "application/atom+xml; charset=utf-8";
    reply.body = citation::atom(feed, records);
    reply.headers.emplace_back("Vary", "Accept-Language");
    return reply;
}

} // namespace rc::handlers
