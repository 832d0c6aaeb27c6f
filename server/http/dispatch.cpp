#include "server/http/dispatch.hpp"

#include "server/http/problem.hpp"
#include "server/http/router.hpp"
#include "server/http/target.hpp"

#include <random>
#include <utility>

namespace rc::http {
namespace {

constexpr std::size_t longest_target = 8192;

// What is needed to answer, also when the request could not be understood.
struct Call {
    std::string id = new_request_id();
    std::string path; // as sent until it is decoded; never with the query
    bool wants_page = false;
    NamedValues headers; // of the gate
    Request asked;       // as far as it is known: for the page that says what went wrong
};

// People who follow a link in a browser get errors as a page; programs and scripts get problem+json.
Call call_of(const Incoming& incoming) {
    Call call;
    call.path = incoming.target.substr(0, incoming.target.find('?'));
    call.asked.accept_language = incoming.accept_language;
    call.asked.path = call.path;
    call.wants_page = incoming.accept.find("text/html") != std::string::npos && !call.path.starts_with("/api/");
    return call;
}

Reply page_of(const Problem& problem, const Call& call, const ErrorPage& error_page) {
    if (!error_page) return problem_page(problem, call.id);
    try {
        return error_page(problem, call.asked, call.id);
    } catch (const std::exception&) { // the page needs what has failed: the problem itself is reported
        return problem_page(problem, call.id);
    }
}

Reply reply_to(const Problem& problem, const Call& call, const ErrorPage& error_page) {
    Reply reply = call.wants_page ? page_of(problem, call, error_page) : problem_reply(problem, call.id);
    if (problem.type->status == 503) reply.headers.emplace_back("Retry-After", "5");
    return reply;
}

Reply options(const std::string& allow) {
    Reply reply;
    reply.status = 204;
    reply.content_type.clear();
    reply.headers = {{"Allow", allow},
                     {"Access-Control-Allow-Methods", "GET, HEAD"},
                     {"Access-Control-Allow-Headers", "Authorization, If-None-Match, If-Range, Range"},
                     {"Access-Control-Max-Age", "86400"}};
    return reply;
}

Request request_of(Incoming& incoming, Target target, Match& match, const Call& call) {
    Request request;
    request.wants_page = call.wants_page;
    request.method = "GET";
    if (!incoming.conditions.head) request.method = std::move(incoming.method);
    request.path = std::move(target.path);
    request.parameters = std::move(target.parameters);
    request.path_values = std::move(match.path_values);
    request.query_string = std::move(target.query_string);
    request.host = std::move(incoming.host);
    request.accept_language = std::move(incoming.accept_language);
    request.if_none_match = incoming.conditions.if_none_match;
    request.body = std::move(incoming.body);
    return request;
}

// Whether the gate lets the request in; the refusal if it does not. What it says about itself goes with every reply.
std::optional<Reply> refused_by(Gate* gate, const ErrorPage& error_page, const Caller& caller, Request& request,
                                Call& call) {
    if (!gate) return std::nullopt;
    Ruling ruling = gate->admit(caller, request);
    call.headers = std::move(ruling.headers);
    if (!ruling.refusal) return std::nullopt;
    return reply_to(*ruling.refusal, call, error_page);
}

Reply with_headers_of(const Call& call, Reply reply) {
    reply.headers.insert(reply.headers.end(), call.headers.begin(), call.headers.end());
    return reply;
}

Reply answer(Incoming& incoming, std::span<const Route> routes, const handlers::Services& services, Gate* gate,
             const ErrorPage& error_page, Call& call) {
    if (incoming.target.size() > longest_target)
        return reply_to(problem("address-too-long", "at most " + std::to_string(longest_target) + " bytes"), call,
                        error_page);
    Target target = parse_target(incoming.target);
    call.path = call.asked.path = target.path;
    call.asked.parameters = target.parameters;
    Match match = find_route(routes, incoming.conditions.head ? "GET" : incoming.method, target.segments);
    if (match.allow.empty()) return reply_to(problem("not-found", "no resource has this path"), call, error_page);
    if (incoming.method == "OPTIONS") return options(match.allow);
    if (!match.route) {
        Reply reply = reply_to(problem("method-not-allowed", "allowed are " + match.allow), call, error_page);
        reply.headers.emplace_back("Allow", match.allow);
        return reply;
    }
    Request request = request_of(incoming, std::move(target), match, call);
    if (auto refusal = refused_by(gate, error_page, incoming.caller, request, call)) return std::move(*refusal);
    return match.route->handler(request, services);
}

void report(const std::exception& error, const Problem& problem, const std::string& method, const Call& call,
            const ErrorLog& log) {
    if (problem.type->status < 500) return;
    const auto* known = dynamic_cast<const Error*>(&error);
    log(call.id + ' ' + method + ' ' + call.path + ": " + (known ? known->full() : error.what()));
}

} // namespace

std::string new_request_id() {
    thread_local std::mt19937_64 random{[] {
        std::random_device device;
        return (static_cast<std::uint64_t>(device()) << 32) | device();
    }()};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id = "xxxxxxxx-xxxx-4xxx-Nxxx-xxxxxxxxxxxx";
    std::uint64_t bits = 0;
    int left = 0;
    for (char& c : id) {
        if (c != 'x' && c != 'N') continue;
        if (left == 0) {
            bits = random();
            left = 16;
        }
        c = digits[c == 'N' ? 8 + (bits & 3) : bits & 15];
        bits >>= 4;
        --left;
    }
    return id;
}

Wire dispatch(Incoming incoming, std::span<const Route> routes, const handlers::Services& services, const ErrorLog& log,
              Gate* gate, const ErrorPage& error_page) {
    Call call = call_of(incoming);
    const std::string method = incoming.method;
    incoming.conditions.head = method == "HEAD";
    try {
        Reply reply = answer(incoming, routes, services, gate, error_page, call);
        return to_wire(with_headers_of(call, std::move(reply)), incoming.conditions, call.path, call.id);
    } catch (const std::exception& error) {
        const Problem problem = problem_of(error);
        report(error, problem, method, call, log);
        return to_wire(with_headers_of(call, reply_to(problem, call, error_page)), incoming.conditions, call.path,
                       call.id);
    }
}

Wire refuse(std::string_view problem_name, std::string_view detail) {
    const Call call;
    return to_wire(reply_to(problem(problem_name, std::string(detail)), call, {}), {}, call.path, call.id);
}

} // namespace rc::http
