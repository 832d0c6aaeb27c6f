// GET /api/v1/openapi.json: the contract, with the codes and values that this server's index knows.
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/front_end.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint32_t most_examples = 5;

// Closed lists are enumerated; of the others, the most frequent values are examples.
void fill_values(Json& schema, const Field& f, const search::Searcher& searcher, const Taxonomy& taxonomy) {
    Json values = Json::array();
    if (taxonomy.is_closed(f.id)) {
        for (const TaxonomyTerm& term : taxonomy.terms(f.id)) values.push_back(term.code);
        schema["enum"] = std::move(values);
        return;
    }
    for (const search::FacetValue& value : searcher.facet_values(f.id, "", most_examples).values)
        values.push_back(value.value);
    if (!values.empty()) schema["examples"] = std::move(values);
}

} // namespace

http::Reply get_openapi(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const search::IndexState state = services.searcher.state();
    Json contract = Json::parse(read_web_file(services.web / "templates" / "openapi.json"));
    contract["info"]["version"] = RC_VERSION;
    Json& schemas = contract["components"]["schemas"];
    for (const Field& f : fields)
        if (f.facet) fill_values(schemas["value-" + std::string(f.name)], f, services.searcher, *state.taxonomy);
    return json_reply(contract);
}

} // namespace rc::handlers
