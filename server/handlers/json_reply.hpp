// JSON as a reply, and the small conversions that several handlers share.
#pragma once
#include "common/document.hpp"
#include "server/http/message.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace rc::handlers {

http::Reply json_reply(const nlohmann::ordered_json& body);

// null for an empty text.
nlohmann::ordered_json text_or_null(const std::string& text);

// What a list of documents says of each: title, language, countries, themes, type, publisher, authors, published,
// collections, url, image, abstract, source_id.
void add_description(nlohmann::ordered_json& object, const Description& description);

// Names of the fields that nobody has given: they were found in the text.
nlohmann::ordered_json guessed_fields(const Description& description);

} // namespace rc::handlers
