// GET /embed/index.html: builds the snippet that puts the search on a partner's page, and shows it at work. Its form is
// answered by the page itself, so that it works without scripts.
#include "common/citation/text.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/page.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/template_values.hpp"

#include <algorithm>
#include <array>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

constexpr std::array filters{FieldId::country, FieldId::theme}; // that a partner may fix
constexpr std::array offered_facets{FieldId::country, FieldId::theme, FieldId::type, FieldId::language, FieldId::year};

struct Snippet {
    std::map<FieldId, std::string> fixed; // one code of each filter
    std::string language;                 // of its words; empty: that of the partner's page
    std::uint32_t results = 5;            // on a page
    std::vector<std::string> facets;      // for the partner's readers
};

Snippet read_snippet(const http::Request& request, const Taxonomy& taxonomy) {
    Parameters parameters(request);
    parameters.one("ui"); // read by PageLanguage
    Snippet snippet;
    for (const FieldId id : filters) {
        const std::string code = parameters.one(field(id).name).value_or("");
        if (!code.empty() && !taxonomy.find(id, code)) parameters.fault(field(id).name, "there is no \"" + code + '"');
        if (!code.empty()) snippet.fixed[id] = code;
    }
    snippet.language = parameters.one("lang").value_or("");
    if (!snippet.language.empty() && !std::ranges::count(taxonomy.label_languages(), snippet.language))
        parameters.fault("lang", "there are no words in \"" + snippet.language + '"');
    const bool is_answered = parameters.one("results").has_value();
    snippet.results = parameters.number("results", 1, 50, 5);
    snippet.facets = parameters.list("facets");
    if (!is_answered && snippet.facets.empty()) snippet.facets = {"theme"};
    for (const std::string& name : snippet.facets)
        if (std::ranges::none_of(offered_facets, [&](FieldId id) { return field(id).name == name; }))
            parameters.fault("facets", "there is no filter \"" + name + '"');
    parameters.finish();
    return snippet;
}

std::string attribute(std::string_view name, const std::string& value) {
    return value.empty() ? "" : ' ' + std::string(name) + "=\"" + citation::xml_escape(value) + '"';
}

// The element with the form for pages without scripts, in the language of its words.
std::string element_of(const Snippet& snippet, const std::string& site, const Messages& words) {
    std::string attributes, hidden;
    for (const auto& [id, code] : snippet.fixed) {
        attributes += attribute(field(id).name, code);
        hidden +=
            "<input type=\"hidden\"" + attribute("name", std::string(field(id).name)) + attribute("value", code) + '>';
    }
    attributes += attribute("lang", snippet.language) + attribute("results", std::to_string(snippet.results)) +
                  attribute("facets", citation::joined(snippet.facets, ","));
    return "<resource-search" + attributes + ">\n  <form action=\"" + citation::xml_escape(site) + "/\">" + hidden +
           "<input name=\"q\"" + attribute("aria-label", words.text("search.label")) + "><button>" +
           citation::xml_escape(words.text("search.submit")) + "</button></form>\n</resource-search>";
}

data option(const std::string& value, const std::string& label, bool chosen) {
    data entry = object_of({{"value", value}, {"label", label}});
    entry.set("chosen", flag(chosen));
    return entry;
}

data selects_of(const Snippet& snippet, const Taxonomy& taxonomy, const std::string& language) {
    data selects(data::type::list);
    for (const FieldId id : filters) {
        data select = object_of({{"name", std::string(field(id).name)}, {"label", taxonomy.field_label(id, language)}});
        data options(data::type::list);
        const auto chosen = snippet.fixed.find(id);
        for (const TaxonomyTerm& term : taxonomy.terms(id))
            options.push_back(option(term.code, taxonomy.label(id, term.code, language),
                                     chosen != snippet.fixed.end() && chosen->second == term.code));
        select.set("options", options);
        selects.push_back(select);
    }
    return selects;
}

data languages_of(const Snippet& snippet, const Services& services) {
    data options(data::type::list);
    for (const auto& [code, name] : services.front.languages())
        options.push_back(option(code, name, code == snippet.language));
    return options;
}

data facets_of(const Snippet& snippet, const Taxonomy& taxonomy, const std::string& language) {
    data boxes(data::type::list);
    for (const FieldId id : offered_facets)
        boxes.push_back(option(std::string(field(id).name), taxonomy.field_label(id, language),
                               std::ranges::count(snippet.facets, field(id).name) > 0));
    return boxes;
}

} // namespace

http::Reply show_embed(const http::Request& request, const Services& services) {
    const auto taxonomy = services.searcher.state().taxonomy;
    const PageLanguage language(request, services, *taxonomy);
    const Snippet snippet = read_snippet(request, *taxonomy);
    const std::string site = links::site(request, services.public_address);
    const Messages& words = snippet.language.empty() ? language.messages() : services.front.messages(snippet.language);
    const std::string element = element_of(snippet, site, words);
    data page = object_of({{"results", std::to_string(snippet.results)},
                           {"element", element},
                           {"snippet", "<script type=\"module\" src=\"" + citation::xml_escape(site) +
                                           "/embed/resource-search.js\"></script>\n" + element}});
    page.set("selects", selects_of(snippet, *taxonomy, language.code()));
    page.set("snippet_languages", languages_of(snippet, services));
    page.set("facets", facets_of(snippet, *taxonomy, language.code()));
    return page_reply("embed", language.messages().text("embed"), std::move(page), language, services);
}

} // namespace rc::handlers
