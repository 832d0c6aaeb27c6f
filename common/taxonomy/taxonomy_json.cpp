// The taxonomy as one JSON text: {"label_languages": [...], "fields": {NAME: {LANGUAGE: LABEL}},
// "lists": {NAME: [{"code", "labels", "other_names", "note", "under_review"}]}}.
#include "common/error.hpp"
#include "common/taxonomy/taxonomy.hpp"

#include <nlohmann/json.hpp>

namespace rc {
namespace {

using Json = nlohmann::json;

FieldId field_named(const std::string& name) {
    const Field* found = find_field(name);
    if (found == nullptr) throw Error(Error::Kind::internal, "the taxonomy names an unknown field: " + name);
    return found->id;
}

TaxonomyTerm read_term(const Json& json) {
    return {json.at("code"), json.at("labels").get<std::map<std::string, std::string>>(), json.value("note", ""),
            json.value("under_review", false)};
}

Json write_term(const TaxonomyTerm& term, const std::vector<std::string>& other_names) {
    Json json{{"code", term.code}, {"labels", term.labels}};
    if (!other_names.empty()) json["other_names"] = other_names;
    if (!term.note.empty()) json["note"] = term.note;
    if (term.under_review) json["under_review"] = true;
    return json;
}

} // namespace

Taxonomy Taxonomy::from_json(std::string_view json) {
    try {
        const Json root = Json::parse(json);
        Taxonomy taxonomy;
        taxonomy.label_languages_ = root.at("label_languages").get<std::vector<std::string>>();
        for (const auto& [name, labels] : root.at("fields").items())
            labels.get_to(taxonomy.field_labels_[field_named(name)]);
        for (const auto& [name, terms] : root.at("lists").items()) {
            const FieldId field = field_named(name);
            List& list = taxonomy.lists_[field];
            for (const Json& term : terms) list.terms.push_back(read_term(term));
            for (std::size_t i = 0; i < terms.size(); ++i) {
                const auto other_names = terms[i].value("other_names", std::vector<std::string>{});
                if (!other_names.empty()) taxonomy.other_names_[field][list.terms[i].code] = other_names;
                taxonomy.index_term(list, i, other_names);
            }
        }
        return taxonomy;
    } catch (const Json::exception& e) {
        throw Error(Error::Kind::internal, std::string("cannot read the taxonomy: ") + e.what());
    }
}

std::string Taxonomy::to_json() const {
    Json root{{"label_languages", label_languages_}, {"fields", Json::object()}, {"lists", Json::object()}};
    for (const auto& [id, labels] : field_labels_) root["fields"][std::string(field(id).name)] = labels;
    for (const auto& [id, list] : lists_) {
        Json& terms = root["lists"][std::string(field(id).name)] = Json::array();
        const auto names = other_names_.find(id);
        for (const TaxonomyTerm& term : list.terms) {
            std::vector<std::string> other_names;
            if (names != other_names_.end())
                if (const auto of_term = names->second.find(term.code); of_term != names->second.end())
                    other_names = of_term->second;
            terms.push_back(write_term(term, other_names));
        }
    }
    return root.dump();
}

} // namespace rc
