// GET /api/v1/coverage: how many documents there are for each pair of values of two facets, with every zero.
#include "server/search/coverage.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

FieldId read_facet(Parameters& parameters, const char* name, FieldId otherwise) {
    const auto asked = parameters.one(name);
    const Field* f = asked ? find_field(*asked) : &field(otherwise);
    if (f && f->facet) return f->id;
    std::vector<std::string> facets;
    for (const Field& known : fields)
        if (known.facet) facets.emplace_back(known.name);
    parameters.fault(name, "must be " + alternatives(facets));
    return otherwise;
}

struct Axis {
    FieldId field;
    const std::vector<std::string>& values;
    const std::vector<std::uint32_t>& documents;
};

Json axis_of(const Axis& axis, const Taxonomy& taxonomy, const std::string& language) {
    Json values = Json::array();
    for (std::size_t i = 0; i < axis.values.size(); ++i)
        values.push_back({{"value", axis.values[i]},
                          {"label", taxonomy.label(axis.field, axis.values[i], language)},
                          {"documents", axis.documents[i]}});
    return {{"field", field(axis.field).name},
            {"label", taxonomy.field_label(axis.field, language)},
            {"values", std::move(values)}};
}

} // namespace

http::Reply get_coverage(const http::Request& request, const Services& services) {
    const search::IndexState state = services.searcher.state();
    Parameters parameters(request);
    const FieldId rows = read_facet(parameters, "rows", FieldId::country);
    const FieldId columns = read_facet(parameters, "columns", FieldId::theme);
    if (rows == columns) parameters.fault("columns", "must be another facet than the rows");
    const std::string language = read_language(parameters, request, *state.taxonomy);
    parameters.finish();
    const search::Coverage found = services.searcher.coverage(rows, columns);
    Json cells = Json::array();
    for (const auto& row : found.cells) {
        Json line = Json::array();
        for (const search::CoverageCell& cell : row)
            line.push_back({{"documents", cell.documents}, {"newest", text_or_null(cell.newest)}});
        cells.push_back(std::move(line));
    }
    http::Reply reply =
        json_reply({{"rows", axis_of({rows, found.rows, found.in_row}, *state.taxonomy, language)},
                    {"columns", axis_of({columns, found.columns, found.in_column}, *state.taxonomy, language)},
                    {"cells", std::move(cells)}});
    reply.headers.emplace_back("Vary", "Accept-Language");
    return reply;
}

} // namespace rc::handlers
