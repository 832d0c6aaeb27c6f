// One request through the route table, from header values to what goes over the wire. No socket and no library here.
#pragma once
#include "server/http/gate.hpp"
#include "server/http/problem.hpp"
#include "server/http/route.hpp"
#include "server/http/transfer.hpp"

#include <functional>
#include <span>
#include <string>

namespace rc::http {

struct Incoming {
    std::string method; // as sent
    std::string target; // as sent
    std::string host, accept, accept_language;
    Conditions conditions; // `head` is set by dispatch
    Caller caller;
    std::string body;
};

// Takes one line about a failure of ours: the request's id, method and path (never its query) and the reason.
using ErrorLog = std::function<void(const std::string& line)>;

// A fresh random UUID (RFC 9562, version 4).
std::string new_request_id();

// Never throws but for lack of memory: every error is a reply. Any thread. `gate` may be null: everybody is let in; so
// may `error_page`, and where it fails itself, people get problem_page.
Wire dispatch(Incoming incoming, std::span<const Route> routes, const handlers::Services& services, const ErrorLog& log,
              Gate* gate = nullptr, const ErrorPage& error_page = {});

// The reply to a request that could not be read so far.
Wire refuse(std::string_view problem_name, std::string_view detail);

} // namespace rc::http
