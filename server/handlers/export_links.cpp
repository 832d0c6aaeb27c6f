#include "server/handlers/export_links.hpp"

#include "common/citation/formats.hpp"
#include "server/handlers/template_values.hpp"
#include "server/http/target.hpp"

namespace rc::handlers {

std::string list_link(const SearchCall& call, std::string_view path) {
    http::NamedValues parameters = call.list;
    for (const auto& parameter : call.parameters)
        if (parameter.first == "ui") parameters.push_back(parameter);
    return std::string(path) + (parameters.empty() ? "" : '?' + http::to_query(parameters));
}

void add_export_links(kainjow::mustache::data& page, const SearchCall& call) {
    kainjow::mustache::data exports(kainjow::mustache::data::type::list);
    for (const ExportRoute& route : export_routes)
        if (const citation::Format* format = citation::find_format(route.name))
            exports.push_back(object_of({{"label", std::string(format->label)},
                                         {"link", list_link(call, "/api/v1/search." + std::string(route.extension))}}));
    page.set("exports", exports);
    page.set("feed", list_link(call, "/api/v1/search.atom"));
    page.set("permalink", list_link(call, "/permalink"));
}

} // namespace rc::handlers
