// Reads corpus/taxonomy: checks what people have written there, and takes the names of all other countries and
// languages from ICU.
#include "common/error.hpp"
#include "common/taxonomy/icu_names.hpp"
#include "common/taxonomy/taxonomy.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace rc {
namespace {

using Json = nlohmann::json;

// One file of the folder; every fault names it.
struct ListFile {
    std::filesystem::path path;
    Json json;

    [[noreturn]] void fault(const std::string& what) const {
        throw Error(Error::Kind::internal, path.filename().string() + ": " + what, "correct " + path.string());
    }
};

ListFile read_list_file(const std::filesystem::path& path) {
    ListFile file{path, {}};
    std::ifstream in(path);
    if (!in) throw Error(Error::Kind::internal, "cannot read " + path.string());
    try {
        file.json = Json::parse(in);
    } catch (const Json::exception& e) {
        file.fault(e.what());
    }
    return file;
}

bool is_code(FieldId field, const std::string& code) {
    const auto all = [&](auto&& fits) { return !code.empty() && std::ranges::all_of(code, fits); };
    if (field == FieldId::country) return all([](char c) { return c >= 'A' && c <= 'Z'; });
    if (field == FieldId::language)
        return all([](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; });
    return slug(code) == code;
}

void check_labels(const ListFile& file, const std::string& owner, const Json& labels,
                  const std::vector<std::string>& languages) {
    for (const std::string& language : languages)
        if (labels.value(language, "").empty()) file.fault(owner + " has no label in " + language);
    for (const auto& [language, label] : labels.items())
        if (std::ranges::find(languages, language) == languages.end())
            file.fault(owner + " has a label in " + language + ", which is not a label language");
}

// A name may stand for one term only, or `resolve` would guess.
void claim_name(const ListFile& file, std::map<std::string, std::string>& owners, const std::string& name,
                const std::string& code) {
    const std::string key = slug(name);
    if (key.empty()) file.fault(code + " has a name without letters: \"" + name + "\"");
    const auto [owner, is_new] = owners.emplace(key, code);
    if (!is_new && owner->second != code) file.fault("\"" + name + "\" names both " + owner->second + " and " + code);
}

void check_terms(const ListFile& file, FieldId field, const std::vector<std::string>& languages) {
    std::set<std::string> codes;
    std::map<std::string, std::string> owners;
    for (const Json& term : file.json.at("terms")) {
        const std::string code = term.at("code");
        if (!is_code(field, code)) file.fault("\"" + code + "\" does not have the form of a code");
        if (!codes.insert(code).second) file.fault("the code " + code + " stands there twice");
        check_labels(file, code, term.at("labels"), languages);
        for (const auto& [language, label] : term.at("labels").items()) claim_name(file, owners, label, code);
        for (const std::string name : term.value("other_names", Json::array())) claim_name(file, owners, name, code);
    }
}

// Adds the terms that ICU names: countries beyond our region, languages beyond our own.
void add_icu_terms(Json& terms, const ListFile& file, FieldId field, const std::map<std::string, IcuNames>& names) {
    const Json& wanted = file.json.value("named_by_icu", Json::array());
    const auto codes = wanted == "ISO 3166-1" ? iso_countries() : wanted.get<std::vector<std::string>>();
    std::set<std::string> present;
    for (const Json& term : terms) present.insert(term.at("code").get<std::string>());
    const Json other_names = file.json.value("other_names", Json::object());
    for (const std::string& code : codes) {
        if (present.contains(code)) continue;
        Json term{{"code", code}, {"other_names", other_names.value(code, Json::array())}};
        for (const auto& [language, in_language] : names)
            term["labels"][language] =
                field == FieldId::country ? in_language.country(code) : in_language.language(code);
        terms.push_back(std::move(term));
    }
    if (field != FieldId::country) return;
    for (Json& term : terms)
        if (const std::string alpha3 = alpha3_of(term.at("code")); !alpha3.empty())
            term["other_names"].push_back(alpha3);
}

std::map<std::string, IcuNames> icu_names_for(const std::vector<std::string>& languages, const Json& locales) {
    std::map<std::string, IcuNames> names;
    for (const std::string& language : languages) names.emplace(language, IcuNames(locales.value(language, language)));
    return names;
}

Json read_field_labels(const std::filesystem::path& folder, const std::vector<std::string>& languages) {
    const ListFile file = read_list_file(folder / "fields.json");
    const Json& labels = file.json.at("labels");
    for (const Field& f : fields) {
        const std::string name(f.name);
        if (!labels.contains(name)) file.fault("the field " + name + " is missing");
        check_labels(file, name, labels.at(name), languages);
    }
    for (const auto& [name, of_field] : labels.items())
        if (find_field(name) == nullptr) file.fault("there is no field " + name);
    return labels;
}

} // namespace

Taxonomy Taxonomy::from_folder(const std::filesystem::path& folder) {
    const ListFile languages_file = read_list_file(folder / "languages.json");
    try {
        const auto languages = languages_file.json.at("label_languages").get<std::vector<std::string>>();
        const auto names = icu_names_for(languages, languages_file.json.value("icu_locales", Json::object()));
        Json root{{"label_languages", languages}, {"fields", read_field_labels(folder, languages)}};
        for (const char* name : {"countries.json", "themes.json", "types.json", "languages.json", "collections.json"}) {
            const ListFile file = read_list_file(folder / name);
            try {
                const Field* of_list = find_field(file.json.at("field").get<std::string>());
                if (of_list == nullptr) file.fault("there is no field " + file.json.at("field").dump());
                check_terms(file, of_list->id, languages);
                Json& terms = root["lists"][std::string(of_list->name)] = file.json.at("terms");
                add_icu_terms(terms, file, of_list->id, names);
            } catch (const Json::exception& e) {
                file.fault(e.what());
            }
        }
        return from_json(root.dump());
    } catch (const Json::exception& e) {
        languages_file.fault(e.what());
    }
}

} // namespace rc
