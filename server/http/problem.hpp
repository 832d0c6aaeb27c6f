// Errors as clients see them: RFC 9457 problem details, whose types are the rows of one table.
#pragma once
#include "server/http/message.hpp"

#include <array>
#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rc::http {

struct ProblemType {
    std::string_view name; // its stable address is /problems/{name}
    int status;
    std::string_view title;
    std::string_view meaning; // for the person who reads that page: what it means and what to do
};

// clang-format off
inline constexpr auto problem_types = std::to_array<ProblemType>({
    {"malformed-request",    400, "The request cannot be read", "It breaks the rules of HTTP, or its address has a broken escape or is not UTF-8."},
    {"invalid-parameter",    400, "A parameter is not valid", "The answer lists each parameter that is unknown, given too often, or has a value that is not allowed. Nothing was searched."},
    {"unknown-key",          401, "The key is not known here", "Send a key of this server as \"Authorization: Bearer KEY\", or none: reading needs no key."},
    {"out-of-scope",         403, "The key is not for this", "The key is limited to a site, to countries or to themes. Ask for those, or without the key."},
    {"not-found",            404, "There is no such thing here", "The address names no document, page or resource of this server."},
    {"method-not-allowed",   405, "The method is not allowed here", "The Allow header of the answer lists the methods that are."},
    {"conflict",             409, "The state of the resource forbids it", "Somebody else has changed it, or is changing it. Look at it again, then repeat."},
    {"withdrawn",            410, "The document was withdrawn", "It stood here and is no longer shown. The address stays taken, so that it never means another document."},
    {"body-too-large",       413, "The request's body is too large", "Send less."},
    {"address-too-long",     414, "The address is too long", "Shorten the query, or use fewer filters."},
    {"unsupported-format",   415, "This kind of document is not supported", "The documentation lists the kinds that are."},
    {"range-not-satisfiable", 416, "The file has no such bytes", "The Content-Range header of the answer tells its size."},
    {"too-many-requests",    429, "Too many requests", "Wait as long as the Retry-After header says. The RateLimit headers of every answer tell what is left. A key raises the rate."},
    {"headers-too-large",    431, "The request's headers are too large", "Send fewer or shorter headers."},
    {"internal-error",       500, "The server failed", "This is a fault of ours. The operator finds it in the log by the request's id."},
    {"unavailable",          503, "The server cannot answer now", "The index is missing, being made anew, or out of order. Nothing partial was given. Try again later."},
    {"overloaded",           503, "The server is busy", "More requests are open than the server takes. Try again in a few seconds."},
});
// clang-format on

// The row of that name, or null.
const ProblemType* find_problem_type(std::string_view name);

struct Problem {
    const ProblemType* type;
    std::string detail; // of this occurrence; holds nothing of the machine
    std::vector<ParameterFault> errors;
};

// By name, which must be in the table.
Problem problem(std::string_view type_name, std::string detail);
// The problem an exception of a handler becomes. Faults of ours and of the machine say nothing about themselves.
Problem problem_of(const std::exception& error);

// application/problem+json. `instance` is "urn:uuid:" and the request's id.
Reply problem_reply(const Problem& problem, std::string_view request_id);
// The same as a page, for people in a browser: small and in English, for when nothing better can be made.
Reply problem_page(const Problem& problem, std::string_view request_id);
// Makes the page of a problem for the person who asked; of the request, only what could be read of it is there.
using ErrorPage = std::function<Reply(const Problem&, const Request&, std::string_view request_id)>;
// What a type means: the page at /problems/{name}.
Reply problem_type_page(const ProblemType& type);

} // namespace rc::http
