// What stands before the routes: who may ask how much. The server has one gate, or none.
#pragma once
#include "server/http/message.hpp"
#include "server/http/problem.hpp"

#include <optional>
#include <string>

namespace rc::http {

// Who asks; values of headers as sent, empty if they were not.
struct Caller {
    std::string address; // of the other end of the connection
    std::string forwarded_for, authorization, origin;
};

struct Ruling {
    std::optional<Problem> refusal; // the answer, if the request is not let through
    NamedValues headers;            // of the answer, whatever it is
};

class Gate {
public:
    virtual ~Gate() = default;
    // Before the handler runs; may narrow the request. Any thread. Throws as handlers do.
    virtual Ruling admit(const Caller& caller, Request& request) = 0;
};

} // namespace rc::http
