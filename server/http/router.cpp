#include "server/http/router.hpp"

#include <optional>
#include <utility>

namespace rc::http {
namespace {

std::string_view next_segment(std::string_view& rest) {
    const std::size_t slash = rest.find('/');
    const std::string_view segment = rest.substr(0, slash);
    rest.remove_prefix(slash == rest.npos ? rest.size() : slash + 1);
    return segment;
}

std::string joined_from(const std::vector<std::string>& segments, std::size_t begin) {
    std::string out = segments[begin];
    for (std::size_t i = begin + 1; i < segments.size(); ++i) out += '/' + segments[i];
    return out;
}

// The path's values if it fits the pattern.
std::optional<NamedValues> fit(std::string_view pattern, const std::vector<std::string>& segments) {
    std::string_view rest = pattern.substr(1);
    NamedValues values;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (rest.empty() && i > 0) return std::nullopt;
        const std::string_view part = next_segment(rest);
        if (part.starts_with('{') && segments[i].empty()) return std::nullopt;
        if (part.ends_with("*}")) {
            values.emplace_back(part.substr(1, part.size() - 3), joined_from(segments, i));
            return values;
        }
        if (part.starts_with('{'))
            values.emplace_back(part.substr(1, part.size() - 2), segments[i]);
        else if (part != segments[i])
            return std::nullopt;
    }
    if (!rest.empty()) return std::nullopt;
    return values;
}

void add_method(std::string& allow, std::string_view method) {
    if (allow.find(method) != allow.npos) return;
    allow += (allow.empty() ? "" : ", ") + std::string(method) + (method == "GET" ? ", HEAD" : "");
}

} // namespace

Match find_route(std::span<const Route> routes, std::string_view method, const std::vector<std::string>& segments) {
    Match match;
    for (const Route& route : routes) {
        auto values = fit(route.pattern, segments);
        if (!values) continue;
        add_method(match.allow, route.method);
        if (match.route || route.method != method) continue;
        match.route = &route;
        match.path_values = std::move(*values);
    }
    if (!match.allow.empty()) add_method(match.allow, "OPTIONS");
    return match;
}

} // namespace rc::http
