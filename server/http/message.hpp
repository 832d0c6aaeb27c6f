// A request and a reply as values: a handler never sees a socket.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rc::http {

struct Request {
    std::string method;                                          // "GET"; HEAD arrives as GET
    std::string path;                                            // decoded
    std::vector<std::pair<std::string, std::string>> parameters; // decoded, in order
    std::vector<std::pair<std::string, std::string>> path_values; // {id} of the route -> value
    std::string query_string;                                    // as sent, without '?'
    std::string accept_language;
    std::string body;

    const std::string& path_value(std::string_view name) const;   // must be of the route
    // The one value of a parameter, or nothing. Throws Error{bad_request} if it stands there twice.
    std::optional<std::string> parameter(std::string_view name) const;
};

struct Reply {
    int status = 200;
    std::string content_type = "application/json; charset=utf-8";
    std::string body;
    std::optional<std::filesystem::path> file; // in place of a body: sent from disk, byte ranges honoured
    std::vector<std::pair<std::string, std::string>> headers; // beyond those every reply has
    std::string etag;                          // strong, without quotes; empty: made from the body
    std::string cache_control = "no-cache";    // always checked again, so that ETag answers 304
};

// One parameter that is wrong; a handler throws it to answer 400 with the list of all of them.
struct ParameterFault { std::string parameter, reason; };

} // namespace rc::http
