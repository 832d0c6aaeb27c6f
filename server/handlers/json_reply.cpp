#include "server/handlers/json_reply.hpp"

#include <nlohmann/json.hpp>

namespace rc::handlers {

using Json = nlohmann::ordered_json;

http::Reply json_reply(const Json& body) {
    http::Reply reply;
    reply.body = body.dump(-1, ' ', false, Json::error_handler_t::replace);
    return reply;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

void add_description(Json& object, const Description& description) {
    const auto one = [&](FieldId field) { return text_or_null(description.first(field)); };
    object["title"] = description.first(FieldId::title);
    object["language"] = one(FieldId::language);
    object["countries"] = description.all(FieldId::country);
    object["themes"] = description.all(FieldId::theme);
    object["type"] = one(FieldId::type);
    object["publisher"] = one(FieldId::publisher);
    object["authors"] = description.all(FieldId::author);
    object["published"] = one(FieldId::published);
    object["collections"] = description.all(FieldId::collection);
    object["url"] = one(FieldId::url);
    object["image"] = one(FieldId::image);
    object["rights"] = one(FieldId::rights);
    object["abstract"] = one(FieldId::abstract);
    object["source_id"] = one(FieldId::source_id);
}

Json guessed_fields(const Description& description) {
    Json names = Json::array();
    for (const Field& f : fields)
        if (f.id != FieldId::year && description.has(f.id) && description.origin(f.id) == Origin::guessed)
            names.push_back(f.name);
    return names;
}

} // namespace rc::handlers
