#include "server/http/connection.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <utility>

namespace rc::http {
namespace {

using Poco::Net::HTTPServerRequestImpl;
using Poco::Net::HTTPServerResponseImpl;
using Poco::Net::HTTPServerSession;
using std::chrono::milliseconds;

// The longest a reply may take to be written: 200 MB at 120 kB/s.
constexpr milliseconds longest_reply = std::chrono::minutes(30);
// What is read and dropped of a refused request, so that the refusal is not lost with the connection.
constexpr std::size_t most_discarded = std::size_t{256} << 10;
constexpr milliseconds longest_discard{1'000};

struct Refusal {
    std::string_view problem, detail;
};

Refusal refusal_for(const std::string& poco_message) {
    const auto says = [&](std::string_view words) { return poco_message.find(words) != std::string::npos; };
    if (says("Too many") || says("value too long")) return {"headers-too-large", "at most 100 headers of 8192 bytes"};
    return {"malformed-request", "not a request of HTTP/1.1, or its first line is far too long"};
}

std::size_t count_of(const HTTPServerRequestImpl& request, const std::string& name) {
    return static_cast<std::size_t>(std::count_if(
        request.begin(), request.end(), [&](const auto& header) { return Poco::icompare(header.first, name) == 0; }));
}

bool is_number(const std::string& text) {
    return !text.empty() && text.size() < 19 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Framing that two programs could read differently is refused (RFC 9112 §6.3, §11.2): request smuggling.
void check_framing(const HTTPServerRequestImpl& request) {
    const std::size_t lengths = count_of(request, "Content-Length"), encodings = count_of(request, "Transfer-Encoding");
    const std::size_t hosts = count_of(request, "Host");
    if (request.getVersion() != "HTTP/1.1" && request.getVersion() != "HTTP/1.0")
        throw Refusal{"malformed-request", "only HTTP/1.1 and HTTP/1.0 are spoken here"};
    if (hosts > 1 || (hosts == 0 && request.getVersion() == "HTTP/1.1"))
        throw Refusal{"malformed-request", "a request needs one Host header"};
    if (lengths + encodings > 1) throw Refusal{"malformed-request", "the length of the body is told twice"};
    if (lengths == 1 && !is_number(request.get("Content-Length")))
        throw Refusal{"malformed-request", "Content-Length is not a number"};
    if (encodings == 1 && Poco::icompare(request.get("Transfer-Encoding"), "chunked") != 0)
        throw Refusal{"malformed-request", "no transfer coding but chunked is known here"};
}

std::string read_body(HTTPServerRequestImpl& request, HTTPServerResponseImpl& response, std::size_t limit) {
    const bool chunked = request.has("Transfer-Encoding");
    const std::size_t announced = request.has("Content-Length") ? std::stoull(request.get("Content-Length")) : 0;
    if (!chunked && announced == 0) return {};
    if (announced > limit) throw Refusal{"body-too-large", "larger than this server takes"};
    if (request.getExpectContinue()) response.sendContinue();
    std::string body(limit + 1, '\0');
    request.stream().read(body.data(), static_cast<std::streamsize>(body.size()));
    body.resize(static_cast<std::size_t>(request.stream().gcount()));
    if (body.size() > limit) throw Refusal{"body-too-large", "larger than this server takes"};
    if (request.stream().bad() || (!chunked && body.size() < announced))
        throw Refusal{"malformed-request", "the body broke off"};
    return body;
}

Incoming incoming_of(const HTTPServerRequestImpl& request) {
    const auto header = [&](const char* name) { return request.get(name, ""); };
    Incoming incoming;
    incoming.method = request.getMethod();
    incoming.target = request.getURI();
    incoming.host = header("Host");
    incoming.accept = header("Accept");
    incoming.accept_language = header("Accept-Language");
    incoming.conditions = {false, header("Accept-Encoding"), header("If-None-Match"), header("If-Range"),
                           header("Range")};
    incoming.caller = {request.clientAddress().host().toString(), header("X-Forwarded-For"), header("Authorization"),
                       header("Origin")};
    return incoming;
}

void log_access(const std::string& method, const std::string& target, const Wire& wire, const Poco::Timestamp& began) {
    const std::string path = target.substr(0, target.find('?'));
    std::cout << Poco::DateTimeFormatter::format(began, "%Y-%m-%dT%H:%M:%S.%iZ ") + method + ' ' + path + ' ' +
                     std::to_string(wire.status) + ' ' + std::to_string(wire.length.value_or(0)) + ' ' +
                     std::to_string(began.elapsed() / 1000) + '\n'
              << std::flush;
}

} // namespace

Connection::Connection(const Poco::Net::StreamSocket& socket, const ConnectionContext& context)
    : TCPServerConnection(socket), context_(context) {}

void Connection::run() {
    Connections::Entry entry(context_.connections, socket());
    try {
        socket().setSendTimeout(Poco::Timespan(context_.options.send_time.count() * 1000));
        HTTPServerSession session(socket(), context_.params);
        milliseconds patience = context_.options.request_time;
        while (entry.idle(patience) && session.hasMoreRequests() && serve_one(session, entry))
            patience = context_.options.keep_alive_time;
    } catch (const Poco::Exception&) {
        // The client went away, or was cut for being late: nothing is left to tell it.
    }
}

// True if the connection can take another request.
bool Connection::serve_one(HTTPServerSession& session, Connections::Entry& entry) {
    Refusal refusal;
    entry.busy(context_.options.request_time);
    try {
        HTTPServerResponseImpl response(session);
        Poco::Net::HTTPServerParams::Ptr params = context_.params;
        HTTPServerRequestImpl request(response, session, params.get());
        check_framing(request);
        Incoming incoming = incoming_of(request);
        incoming.body = read_body(request, response, context_.options.body);
        entry.busy(longest_reply);
        response.setVersion(request.getVersion());
        response.setKeepAlive(request.getKeepAlive() && session.canKeepAlive());
        return answer(std::move(incoming), response) && response.getKeepAlive();
    } catch (const Poco::Net::NoMessageException&) {
        return false; // closed between two requests
    } catch (const Refusal& found) {
        refusal = found;
    } catch (const Poco::Net::MessageException& error) {
        refusal = refusal_for(error.message());
    } catch (const Poco::SyntaxException&) {
        refusal = {"malformed-request", "Content-Length is not a number"};
    }
    refuse(session, refusal.problem, refusal.detail);
    return false;
}

bool Connection::answer(Incoming incoming, HTTPServerResponseImpl& response) {
    const Poco::Timestamp began;
    const std::string method = incoming.method, target = incoming.target;
    const Wire wire = dispatch(std::move(incoming), context_.routes, context_.services, context_.log, context_.gate,
                               context_.options.error_page);
    bool whole = false;
    try {
        whole = write_reply(response, wire, method == "HEAD");
    } catch (const Error& error) {
        context_.log(method + ' ' + target.substr(0, target.find('?')) + ": broke off, " + error.full());
    }
    if (!whole) socket().shutdown(); // or Poco would end the chunks as if all had come
    if (context_.options.access_log) log_access(method, target, wire, began);
    return whole;
}

void Connection::refuse(HTTPServerSession& session, std::string_view problem_name, std::string_view detail) {
    HTTPServerResponseImpl response(session);
    response.setVersion("HTTP/1.1");
    response.setKeepAlive(false);
    write_reply(response, http::refuse(problem_name, detail), false);
    discard_rest();
}

// Closing with unread bytes would reset the connection and could take the reply with it.
void Connection::discard_rest() {
    std::array<char, 4096> buffer;
    std::size_t discarded = 0;
    socket().shutdownSend();
    socket().setReceiveTimeout(Poco::Timespan(longest_discard.count() * 1000));
    while (discarded < most_discarded) {
        const int got = socket().receiveBytes(buffer.data(), static_cast<int>(buffer.size()));
        if (got <= 0) return;
        discarded += static_cast<std::size_t>(got);
    }
}

} // namespace rc::http
