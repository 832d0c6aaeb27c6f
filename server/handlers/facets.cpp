// GET /api/v1/facets/{field}: values of one facet, for lists too long to come with each search.
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/search_answer.hpp"
#include "server/handlers/services.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {

http::Reply list_facet_values(const http::Request& request, const Services& services) {
    const std::string& name = request.path_value("field");
    const Field* f = find_field(name);
    if (!f || !f->facet) throw Error(Error::Kind::not_found, "there is no facet \"" + name + '"');
    const search::IndexState state = services.searcher.state();
    Parameters parameters(request);
    const std::string prefix = parameters.words("prefix");
    const std::uint32_t size = parameters.number("size", 1, 500, 30);
    const std::string language = read_language(parameters, request, *state.taxonomy);
    parameters.finish();
    const search::Facet facet = services.searcher.facet_values(f->id, prefix, size);
    http::Reply reply = json_reply(facet_answer(facet, {}, *state.taxonomy, language));
    reply.headers.emplace_back("Vary", "Accept-Language");
    return reply;
}

} // namespace rc::handlers
