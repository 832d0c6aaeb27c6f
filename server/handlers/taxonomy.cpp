// GET /api/v1/taxonomy: the closed lists with labels in every language.
#include "common/taxonomy/taxonomy.hpp"
#include "server/handlers/json_reply.hpp"
#include "server/handlers/parameters.hpp"
#include "server/handlers/routes.hpp"
#include "server/handlers/services.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

using Json = nlohmann::ordered_json;

Json list_of(const Taxonomy& taxonomy, FieldId field) {
    Json list = Json::array();
    for (const TaxonomyTerm& term : taxonomy.terms(field))
        list.push_back({{"code", term.code},
                        {"labels", term.labels},
                        {"note", text_or_null(term.note)},
                        {"under_review", term.under_review}});
    return list;
}

Json field_labels_of(const Taxonomy& taxonomy) {
    Json labels = Json::object();
    for (const Field& f : fields)
        if (f.facet)
            for (const std::string& language : taxonomy.label_languages())
                labels[std::string(f.name)][language] = taxonomy.field_label(f.id, language);
    return labels;
}

} // namespace

http::Reply get_taxonomy(const http::Request& request, const Services& services) {
    Parameters(request).finish();
    const auto taxonomy = services.searcher.state().taxonomy;
    return json_reply({{"label_languages", taxonomy->label_languages()},
                       {"fields", field_labels_of(*taxonomy)},
                       {"countries", list_of(*taxonomy, FieldId::country)},
                       {"themes", list_of(*taxonomy, FieldId::theme)},
                       {"types", list_of(*taxonomy, FieldId::type)},
                       {"languages", list_of(*taxonomy, FieldId::language)}});
}

} // namespace rc::handlers
