#include "server/http/problem.hpp"

#include "server/http/escape.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace rc::http {
namespace {

std::string_view type_name_of(Error::Kind kind) {
    switch (kind) {
    case Error::Kind::bad_request:
        return "malformed-request";
    case Error::Kind::not_found:
        return "not-found";
    case Error::Kind::gone:
        return "withdrawn";
    case Error::Kind::conflict:
        return "conflict";
    case Error::Kind::too_large:
        return "body-too-large";
    case Error::Kind::unreadable:
        return "internal-error";
    case Error::Kind::unsupported:
        return "unsupported-format";
    case Error::Kind::unavailable:
        return "unavailable";
    case Error::Kind::internal:
        return "internal-error";
    }
    return "internal-error";
}

std::string address_of(const ProblemType& type) { return "/problems/" + std::string(type.name); }

// Small and without a script, so that it can be shown whatever else is broken.
Reply page(int status, std::string_view title, const std::string& content) {
    const std::string heading = html_escape(title);
    Reply reply;
    reply.status = status;
    reply.content_type = "text/html; charset=utf-8";
    reply.body =
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
        heading +
        "</title>\n<link rel=\"stylesheet\" href=\"/styles/base.css\">\n<header class=\"masthead compact\"><div "
        "class=\"wrap\"><p class=\"name\"><a href=\"/\">Resource Centre</a></p></div></header>\n"
        "<main class=\"wrap problem\">\n<h1>" +
        heading + "</h1>\n" + content + "<p><a href=\"/\">Search the collection</a></p>\n</main>\n</html>\n";
    return reply;
}

std::string paragraph(std::string_view text) { return text.empty() ? "" : "<p>" + html_escape(text) + "</p>\n"; }

} // namespace

const ProblemType* find_problem_type(std::string_view name) {
    for (const ProblemType& type : problem_types)
        if (type.name == name) return &type;
    return nullptr;
}

Problem problem(std::string_view type_name, std::string detail) {
    return {find_problem_type(type_name), std::move(detail), {}};
}

Problem problem_of(const std::exception& error) {
    if (const auto* faults = dynamic_cast<const ParameterErrors*>(&error)) {
        Problem found = problem("invalid-parameter", "");
        found.errors = faults->faults();
        for (const ParameterFault& fault : found.errors)
            found.detail += (found.detail.empty() ? "" : "; ") + fault.parameter + ' ' + fault.reason;
        return found;
    }
    const auto* known = dynamic_cast<const Error*>(&error);
    Problem found = problem(type_name_of(known ? known->kind() : Error::Kind::internal), "");
    found.detail = found.type->status < 500 ? known->full() : found.type->meaning;
    return found;
}

Reply problem_reply(const Problem& problem, std::string_view request_id) {
    nlohmann::ordered_json errors = nlohmann::ordered_json::array();
    for (const ParameterFault& fault : problem.errors)
        errors.push_back({{"parameter", fault.parameter}, {"reason", fault.reason}});
    const nlohmann::ordered_json body{{"type", address_of(*problem.type)},
                                      {"title", problem.type->title},
                                      {"status", problem.type->status},
                                      {"detail", problem.detail},
                                      {"instance", "urn:uuid:" + std::string(request_id)},
                                      {"errors", std::move(errors)}};
    Reply reply;
    reply.status = problem.type->status;
    reply.content_type = "application/problem+json";
    reply.body = body.dump();
    reply.cache_control = "no-store";
    return reply;
}

Reply problem_page(const Problem& problem, std::string_view request_id) {
    Reply reply = page(problem.type->status, problem.type->title,
                       paragraph(problem.detail) + "<p><a href=\"" + address_of(*problem.type) +
                           "\">What this means</a>. The request's id is " + html_escape(request_id) + ".</p>\n");
    reply.cache_control = "no-store";
    return reply;
}

Reply problem_type_page(const ProblemType& type) {
    return page(200, type.title,
                paragraph(type.meaning) + "<p>Answers of this kind have the status " + std::to_string(type.status) +
                    ".</p>\n");
}

} // namespace rc::http
