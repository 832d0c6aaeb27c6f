#include "server/http/message.hpp"

#include "server/http/conditional.hpp"

#include <utility>

namespace rc::http {

const std::string& Request::path_value(std::string_view name) const {
    for (const auto& [key, value] : path_values)
        if (key == name) return value;
    throw Error(Error::Kind::internal, "the route has no {" + std::string(name) + "}");
}

std::optional<std::string> Request::parameter(std::string_view name) const {
    std::optional<std::string> found;
    for (const auto& [key, value] : parameters) {
        if (key != name) continue;
        if (found) throw ParameterErrors({{std::string(name), "may be given only once"}});
        found = value;
    }
    return found;
}

bool Request::client_has(std::string_view etag) const { return matching_tag(if_none_match, etag).has_value(); }

Reply not_modified(std::string etag) {
    Reply reply;
    reply.status = 304;
    reply.content_type.clear();
    reply.etag = std::move(etag);
    return reply;
}

ParameterErrors::ParameterErrors(std::vector<ParameterFault> faults)
    : Error(Error::Kind::bad_request, "the request has parameters that are not valid"), faults_(std::move(faults)) {}

} // namespace rc::http
