#include "indexer/snapshot/data_package.hpp"

#include "common/citation/csv.hpp"
#include "common/error.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace rc::snapshot {
namespace {

using Json = nlohmann::ordered_json;

struct KnownFile {
    std::string_view path, name, format, media_type, description;
};

// clang-format off
constexpr auto known_files = std::to_array<KnownFile>({
    {"records.csv",    "records",       "csv",   "text/csv",          "A row for each document; several values of a cell are parted by \"; \"."},
    {"records.jsonl",  "records-lines", "jsonl", "application/jsonl", "The same, a JSON object a line; lists are lists, what is not known is null."},
    {"texts.jsonl",    "texts",         "jsonl", "application/jsonl", "A JSON object for each page of the documents under an open licence: id, page, page_label, text."},
    {"withdrawn.csv",  "withdrawn",     "csv",   "text/csv",          "Documents that are no longer shown."},
    {"thesaurus.ttl",  "thesaurus",     "ttl",   "text/turtle",       "The concepts of the thesaurus in SKOS."},
    {"thesaurus.csv",  "thesaurus-labels", "csv", "text/csv",         "The labels of the concepts, a row each."},
    {"taxonomy.json",  "taxonomy",      "json",  "application/json",  "The codes of countries, themes, types and languages with their labels."},
});
// clang-format on

Json schema_of(const std::vector<citation::ColumnName>& columns) {
    Json list = Json::array();
    for (const citation::ColumnName& column : columns)
        list.push_back({{"name", column.name},
                        {"type", column.name == "pages" ? "integer" : "string"},
                        {"description", column.meaning}});
    return {{"fields", list}, {"primaryKey", "id"}};
}

Json resource_of(const WrittenFile& file) {
    const auto* known = std::ranges::find(known_files, std::string_view(file.name), &KnownFile::path);
    if (known == known_files.end())
        throw Error(Error::Kind::internal, "no description of " + file.name + " in the data package");
    Json resource{{"name", known->name},     {"path", known->path},
                  {"format", known->format}, {"mediatype", known->media_type},
                  {"encoding", "utf-8"},     {"description", known->description},
                  {"bytes", file.bytes},     {"hash", "sha256:" + file.sha256}};
    if (known->name == "records") resource["schema"] = schema_of(citation::csv_columns());
    if (known->name == "withdrawn") resource["schema"] = schema_of({{"id", "public identifier"}});
    if (resource.contains("schema")) resource["profile"] = "tabular-data-resource";
    return resource;
}

} // namespace

std::string data_package(const Datasheet& sheet, const std::vector<WrittenFile>& files) {
    Json package{{"profile", "data-package"},
                 {"name", "resource-centre"},
                 {"title", "Open data set of the Resource Centre"},
                 {"description", "Documents on drug policy and harm reduction in South East Europe; see datasheet.md."},
                 {"version", std::to_string(sheet.composition.revision)},
                 {"created", sheet.composition.updated}};
    if (!sheet.address.empty()) package["homepage"] = sheet.address;
    if (sheet.licence)
        package["licenses"] = {
            {{"name", sheet.licence->code}, {"path", sheet.licence->address}, {"title", sheet.licence->name}}};
    package["resources"] = Json::array();
    for (const WrittenFile& file : files) package["resources"].push_back(resource_of(file));
    return package.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace rc::snapshot
