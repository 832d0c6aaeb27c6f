// GET /countries/{code}, /themes/{code} and /collections/{code}: what the library holds about one, newest first, and by
// what else.
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/explore_view.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"
#include "server/handlers/template_values.hpp"
#include "server/http/target.hpp"

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

constexpr std::uint32_t newest_shown = 20;

http::Reply show_place(FieldId place, const std::vector<FieldId>& others, const http::Request& request,
                       const Services& services) {
    const auto taxonomy = services.searcher.state().taxonomy;
    const PageLanguage language(request, services, *taxonomy);
    const std::string& code = request.path_value("code");
    search::Request wanted;
    wanted.filters[place].any = {code};
    wanted.sort = search::Sort::newest;
    wanted.facets = others;
    for (const FieldId other : {FieldId::type, FieldId::language, FieldId::year}) wanted.facets->push_back(other);
    wanted.facet_size = 500;
    wanted.passages = 0;
    wanted.size = newest_shown;
    const search::Result result = services.searcher.search(wanted);
    // What no list names is there as long as a document has it.
    if (taxonomy->is_closed(place) ? taxonomy->find(place, code) == nullptr : result.total == 0)
        throw Error(Error::Kind::not_found, "there is no " + std::string(field(place).name) + " \"" + code + '"');

    const std::string query = http::to_query({{std::string(field(place).name), code}});
    data page = object_of({{"title", taxonomy->label(place, code, language.code())},
                           {"count", language.messages().count("results.all", result.total)},
                           {"kind", taxonomy->field_label(place, language.code())},
                           {"search", language.link("/?" + query)},
                           {"feed", "/api/v1/search.atom?" + query}});
    page.set("any", flag(result.total > 0));
    page.set("newest", document_list(result.hits, language, *taxonomy));
    data parts(data::type::list);
    for (const search::Facet& facet : result.facets) {
        if (facet.values.empty() || facet.field == FieldId::year) continue;
        const std::string name(field(facet.field).name);
        data part = object_of({{"name", name}, {"label", taxonomy->field_label(facet.field, language.code())}});
        part.set("values", values_of(facet, "/?" + query + '&' + name + '=', language, *taxonomy));
        parts.push_back(part);
    }
    page.set("parts", parts);
    for (const search::Facet& facet : result.facets)
        if (facet.field == FieldId::year) page.set("years", years_of(facet, language, "/?" + query + '&'));
    return page_reply("place", taxonomy->label(place, code, language.code()), std::move(page), language, services);
}

} // namespace

// Parameters that are not the page's own, as social networks add to links, are left alone.
http::Reply show_country(const http::Request& request, const Services& services) {
    return show_place(FieldId::country, {FieldId::theme}, request, services);
}

http::Reply show_theme(const http::Request& request, const Services& services) {
    return show_place(FieldId::theme, {FieldId::country}, request, services);
}

http::Reply show_collection(const http::Request& request, const Services& services) {
    return show_place(FieldId::collection, {FieldId::country, FieldId::theme}, request, services);
}

} // namespace rc::handlers
