#include "common/citation/csl.hpp"

#include "common/citation/names.hpp"
#include "common/citation/text.hpp"
#include "common/citation/types.hpp"

#include <nlohmann/json.hpp>

namespace rc::citation {
namespace {

using Json = nlohmann::ordered_json;

void add(Json& item, const char* key, const std::string& value) {
    if (!value.empty()) item[key] = value;
}

Json date_of(const std::string& date) {
    const DateParts parts = date_parts(date);
    Json numbers = Json::array({parts.year});
    if (parts.month > 0) numbers.push_back(parts.month);
    if (parts.day > 0) numbers.push_back(parts.day);
    return {{"date-parts", Json::array({std::move(numbers)})}};
}

Json custom_of(const Record& record) {
    Json custom = Json::object();
    add(custom, "sha256", record.sha256);
    if (record.place) {
        custom["page"] = record.place->page;
        add(custom, "quote", one_line(record.place->quote));
    }
    return custom;
}

} // namespace

std::string csl_json(const Record& record) {
    Json item{{"id", record.id}, {"type", names_of_type(record.type).csl}, {"title", one_line(record.title)}};
    for (const Name& name : read_names(record.authors, record.publisher))
        item["author"].push_back(name.is_person() ? Json{{"family", name.family}, {"given", name.given}}
                                                  : Json{{"literal", name.whole}});
    if (!record.published.empty()) item["issued"] = date_of(record.published);
    add(item, "publisher", one_line(record.publisher));
    add(item, "genre", record.type_label);
    add(item, "abstract", one_line(record.abstract));
    add(item, "language", record.language);
    add(item, "page", locator(record));
    if (record.is_paged) item["number-of-pages"] = std::to_string(record.pages);
    std::vector<std::string> keywords = record.theme_labels;
    keywords.insert(keywords.end(), record.country_labels.begin(), record.country_labels.end());
    add(item, "keyword", joined(keywords, ", "));
    add(item, "note", joined(remarks(record), " · "));
    add(item, "URL", place_address(record));
    if (!record.accessed.empty()) item["accessed"] = date_of(record.accessed);
    item["custom"] = custom_of(record);
    return item.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace rc::citation
