// A request and a reply as values: a handler never sees a socket.
#pragma once
#include "common/error.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rc::http {

using NamedValues = std::vector<std::pair<std::string, std::string>>;

struct Request {
    std::string method;       // "GET"; HEAD arrives as GET
    std::string path;         // decoded
    NamedValues parameters;   // decoded, in order
    NamedValues path_values;  // {id} of the route -> value
    std::string query_string; // as sent, without '?'
    std::string host;         // as sent: by which name this server was called
    std::string accept_language;
    std::string if_none_match; // as sent; see client_has
    bool wants_page = false;   // a browser asked for a page, so that errors are shown to a person
    std::string body;

    const std::string& path_value(std::string_view name) const; // must be of the route
    // The one value of a parameter, or nothing. Throws ParameterErrors if it stands there twice.
    std::optional<std::string> parameter(std::string_view name) const;
    // True if the client holds the reply with this ETag, so that the handler may spare itself the work and give
    // not_modified(etag).
    bool client_has(std::string_view etag) const;
};

// The next piece of a body that is made while it is sent; "" at its end. A failure after the first piece breaks the
// connection off, so that nobody takes a part for the whole.
using NextPiece = std::function<std::string()>;

struct Reply {
    int status = 200;
    std::string content_type = "application/json; charset=utf-8";
    std::string body;
    std::optional<std::filesystem::path> file; // in place of a body: sent from disk, byte ranges honoured
    NextPiece next_piece;                      // in place of a body; needs an etag
    NamedValues headers;                       // beyond those every reply has; one named as those replaces it
    std::string etag;                          // strong, without quotes; empty: made from the body
    std::string cache_control = "no-cache";    // always checked again, so that ETag answers 304
};

Reply not_modified(std::string etag);

// One parameter that is wrong, and why, in plain English for the person who sent it.
struct ParameterFault {
    std::string parameter, reason;
    bool operator==(const ParameterFault&) const = default;
};

// What a handler throws to answer 400 with all that is wrong.
class ParameterErrors : public Error {
public:
    explicit ParameterErrors(std::vector<ParameterFault> faults);
    const std::vector<ParameterFault>& faults() const noexcept { return faults_; }

private:
    std::vector<ParameterFault> faults_;
};

} // namespace rc::http
