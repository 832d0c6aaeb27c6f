#include "common/citation/json_lines.hpp"

#include <nlohmann/json.hpp>

namespace rc::citation {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

} // namespace

std::string json_line(const Record& record) {
    const Json line{{"id", record.id},
                    {"title", record.title},
                    {"authors", record.authors},
                    {"publisher", text_or_null(record.publisher)},
                    {"published", text_or_null(record.published)},
                    {"type", text_or_null(record.type)},
                    {"language", text_or_null(record.language)},
                    {"countries", record.countries},
                    {"themes", record.themes},
                    {"collections", record.collections},
                    {"rights", text_or_null(record.rights)},
                    {"abstract", text_or_null(record.abstract)},
                    {"pages", record.pages},
                    {"address", record.address},
                    {"file", text_or_null(record.file)},
                    {"media_type", text_or_null(record.media_type)},
                    {"source", text_or_null(record.source)},
                    {"sha256", text_or_null(record.sha256)},
                    {"added", record.added},
                    {"updated", record.updated},
                    {"notes", record.notes}};
    return line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace rc::citation
