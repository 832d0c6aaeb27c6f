// GET /: the search page with its results, complete without scripts. A script takes over by fetching this same page for
// another state and showing what has changed (web/scripts/search-page.js).
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/explore_view.hpp"
#include "server/handlers/export_links.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/search_view.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/template_values.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

// The search as the API knows it: the page's own parameters and nothing else.
http::Request asked(const http::Request& request, const SearchAddress& address, const PageLanguage& language) {
    http::Request wanted;
    wanted.parameters = address.having("ui", language.code()).at(address.first("cursor")).values();
    wanted.parameters.emplace_back("passages", "2");
    wanted.accept_language = request.accept_language;
    return wanted;
}

// Without words there is no relevance; the usual order has an empty value, so that a form does not name it.
void add_sorts(data& page, const SearchView& view) {
    const bool has_words = !view.call.request.words.empty();
    data options(data::type::list);
    for (const auto& [sort, name_of_sort] : search::sorts) {
        if (ranks(sort) && !has_words) continue;
        const std::string name(name_of_sort);
        const bool usual = sort == (has_words ? search::Sort::relevance : search::Sort::newest);
        data option = object_of({{"value", usual ? "" : name}, {"label", view.messages().text("sort." + name)}});
        option.set("selected", flag(view.address.first("sort") == name));
        options.push_back(option);
    }
    page.set("sorts", options);
    page.set("sortable", flag(view.result.total > 1));
}

void add_paging(data& page, const SearchView& view) {
    const std::uint32_t offset = view.call.request.offset, size = view.call.request.size;
    const auto at = [&](std::uint32_t place) {
        return view.address.at(place == 0 ? "" : make_cursor(view.call.identity, place)).link();
    };
    set_text(page, "previous", offset > 0 ? at(offset - std::min(offset, size)) : "");
    set_text(page, "next", offset + view.result.hits.size() < view.result.total ? at(offset + size) : "");
}

// "Did you mean", as text around the link.
void add_suggestion(data& page, const SearchView& view) {
    const std::string& words = view.result.suggestion;
    page.set("meant", flag(!words.empty()));
    if (words.empty()) return;
    const std::string text = view.messages().text("meant", {{"words", "\n"}});
    const auto cut = text.find('\n');
    data meant = object_of({{"before", text.substr(0, cut)}, {"words", words}, {"after", text.substr(cut + 1)}});
    meant.set("link", view.address.having("q", words).link());
    page.set("meant", meant);
}

void add_emptiness(data& page, const SearchView& view) {
    page.set("nothing", flag(view.result.total == 0));
    set_text(page, "unfiltered", view.address.has_filters() ? view.address.without_filters().link() : "");
    page.set("has_words", flag(!view.call.request.words.empty()));
}

void add_answer(data& page, const SearchView& view) {
    const std::string& words = view.call.request.words;
    page.set("count",
             view.messages().count(words.empty() ? "results.all" : "results.for", view.result.total, {{"q", words}}));
    page.set("show_count", view.messages().count("filters.done", view.result.total));
    data warnings(data::type::list);
    for (const search::Warning& warning : view.result.warnings)
        warnings.push_back(
            object_of({{"text", view.messages().text("warning." + std::string(warning.code), warning.values)}}));
    page.set("warnings", warnings);
    add_sorts(page, view);
    add_facets(page, view);
    add_also_searched(page, view);
    add_suggestion(page, view);
    add_results(page, view);
    add_emptiness(page, view);
    add_paging(page, view);
    add_export_links(page, view.call);
}

// What is wrong with an address, in place of results.
void add_faults(data& page, const http::ParameterErrors& errors, const SearchAddress& address) {
    data faults(data::type::list);
    for (const http::ParameterFault& fault : errors.faults())
        faults.push_back(object_of({{"parameter", fault.parameter}, {"reason", fault.reason}}));
    data failure;
    failure.set("faults", faults);
    set_text(failure, "first_results", address.first("cursor").empty() ? "" : address.at("").link());
    page.set("failure", failure);
}

} // namespace

http::Reply show_search_page(const http::Request& request, const Services& services) {
    const search::IndexState state = services.searcher.state();
    const PageLanguage language(request, services, *state.taxonomy);
    const SearchAddress address(request);
    const auto thesaurus = services.searcher.thesaurus();
    data page;
    int status = 200;
    page.set("shortcut", flag(true));
    add_search_form(page, address, language, *state.taxonomy);
    try {
        const SearchCall call = read_search_call(asked(request, address, language), services.searcher, *state.taxonomy);
        const search::Result result = services.searcher.search(call.request);
        add_answer(page, {address, call, result, language, *state.taxonomy, thesaurus.get()});
        if (address.asks_nothing()) add_explore(page, language, *state.taxonomy, services);
    } catch (const http::ParameterErrors& errors) {
        if (!request.wants_page) throw;
        status = 400;
        add_faults(page, errors, address);
    }
    http::Reply reply = page_reply("search", address.first("q"), std::move(page), language, services);
    reply.status = status;
    return reply;
}

} // namespace rc::handlers
