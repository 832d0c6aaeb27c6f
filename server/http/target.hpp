// The request target (RFC 9112 §3.2) and percent encoding (RFC 3986 §2.1), read strictly.
#pragma once
#include "server/http/message.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rc::http {

enum class Plus { literal, space }; // what '+' means: itself in paths, a space in queries

// Nothing if an escape is broken, or the result holds NUL or is not UTF-8.
std::optional<std::string> percent_decode(std::string_view encoded, Plus plus);
// Everything but RFC 3986's unreserved characters escaped: safe as a path segment, a parameter name or a value.
std::string percent_encode(std::string_view text);
// "a=1&b=2" of the pairs, in their order.
std::string to_query(const NamedValues& parameters);

struct Target {
    std::vector<std::string> segments; // of the path, decoded; "/" is one empty segment
    std::string path;                  // the segments joined again
    std::string query_string;          // as sent
    NamedValues parameters;            // decoded, in order; "a" alone is ("a", "")
};

// Reads "/path?query", or the absolute form "http://host/path?query". Throws ParameterErrors naming each parameter
// that cannot be decoded, Error{bad_request} if the path cannot.
Target parse_target(std::string_view raw);

} // namespace rc::http
