// GET /permalink: how a search was made and what has changed since, as a page for people.
#include "common/citation/text.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "common/thesaurus/thesaurus.hpp"
#include "server/handlers/links.hpp"
#include "server/handlers/page.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/search_method.hpp"
#include "server/handlers/template_values.hpp"
#include "server/http/target.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

constexpr std::size_t most_listed = 100;

// "Country: Serbia, Croatia", and dates and order as the address has them.
data filters_of(const SearchCall& call, const Taxonomy& taxonomy, const PageLanguage& language) {
    data rows(data::type::list);
    const auto add = [&](FieldId field, const std::vector<std::string>& values, const char* sign) {
        std::vector<std::string> labels;
        for (const std::string& value : values) labels.push_back(taxonomy.label(field, value, language.code()));
        if (!labels.empty())
            rows.push_back(object_of({{"name", sign + taxonomy.field_label(field, language.code())},
                                      {"value", language.messages().list(labels)}}));
    };
    for (const auto& [field, filter] : call.request.filters) {
        add(field, filter.any, "");
        add(field, filter.none, "\u2212");
    }
    for (const auto& [name, value] : call.list)
        if (name == "from" || name == "to" || name == "sort" || name == "expand")
            rows.push_back(object_of({{"name", name}, {"value", value}}));
    return rows;
}

data expanded_of(const search::Result& about, const Thesaurus* thesaurus, const PageLanguage& language) {
    data rows(data::type::list);
    for (const search::Expansion& expansion : about.expanded) {
        const Concept* item = thesaurus ? thesaurus->find(expansion.concept_id) : nullptr;
        rows.push_back(object_of({{"from", item ? thesaurus->label(*item, language.code()) : expansion.from},
                                  {"to", citation::joined(expansion.to, ", ")}}));
    }
    return rows;
}

data state_of(const ListState& state, const char* heading, const PageLanguage& language) {
    return object_of({{"heading", language.messages().text(heading)},
                      {"date", state.date},
                      {"count", language.messages().number(state.count)},
                      {"digest", state.digest},
                      {"index", std::to_string(state.generation) + " / " + std::to_string(state.revision)}});
}

data documents_of(const std::vector<CatalogueDocument>& documents, const PageLanguage& language) {
    data rows(data::type::list);
    for (std::size_t i = 0; i < std::min(documents.size(), most_listed); ++i)
        rows.push_back(object_of({{"link", language.link(links::document(documents[i].id))},
                                  {"title", documents[i].description.first(FieldId::title)},
                                  {"language", documents[i].description.first(FieldId::language)}}));
    return rows;
}

void add_changes(data& page, const ListChanges& changes, const PageLanguage& language) {
    const Messages& messages = language.messages();
    page.set("verdict", messages.text(changes.same ? "permalink.same" : "permalink.differs"));
    set_text(page, "left",
             changes.left == 0 ? "" : messages.text("permalink.left", {{"number", messages.number(changes.left)}}));
    data groups(data::type::list);
    for (const auto& [key, documents] :
         {std::pair{"permalink.added", &changes.added}, {"permalink.changed", &changes.changed}}) {
        if (documents->empty()) continue;
        data group = object_of({{"heading", messages.text(key)}, {"count", messages.number(documents->size())}});
        group.set("documents", documents_of(*documents, language));
        groups.push_back(group);
    }
    page.set("groups", groups);
}

} // namespace

http::Reply show_permalink(const http::Request& request, const Services& services) {
    const auto taxonomy = services.searcher.state().taxonomy;
    const PageLanguage language(request, services, *taxonomy);
    const SearchMethod method = read_search_method(request, services);
    data page = object_of({{"words", method.call.request.words},
                           {"search", language.link("/?" + http::to_query(method.call.list))},
                           {"pinned", language.link("/permalink?" + http::to_query(method.pinned()))},
                           {"api", "/api/v1/search/method?" + http::to_query(method.pinned())}});
    const data filters = filters_of(method.call, *taxonomy, language);
    const data expanded = expanded_of(method.about, services.searcher.thesaurus().get(), language);
    page.set("has_filters", flag(filters.is_non_empty_list()));
    page.set("filters", filters);
    page.set("has_expanded", flag(expanded.is_non_empty_list()));
    page.set("expanded", expanded);
    data states(data::type::list);
    if (method.then) states.push_back(state_of(*method.then, "permalink.then", language));
    states.push_back(state_of(method.now, "permalink.now", language));
    page.set("states", states);
    if (method.changes) add_changes(page, *method.changes, language);
    return page_reply("permalink", language.messages().text("permalink.title"), std::move(page), language, services);
}

} // namespace rc::handlers
