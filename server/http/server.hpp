// The HTTP/1.1 server. Poco stays in server.cpp and connection.cpp.
#pragma once
#include "server/http/dispatch.hpp"
#include "server/http/route.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace rc::http {

struct ServerOptions {
    std::string host = "127.0.0.1"; // address to listen on
    std::uint16_t port = 8080;      // 0: any free one
    // Each connection holds a thread, idle ones too; beyond this many a connection is answered 503 at once.
    std::size_t connections = 512;
    std::chrono::milliseconds request_time{10'000};   // from the first byte awaited to the end of the body
    std::chrono::milliseconds keep_alive_time{5'000}; // idle between two requests
    std::chrono::milliseconds send_time{30'000};      // without a byte taken by the client
    std::chrono::milliseconds drain_time{20'000};     // for requests in work when the server stops
    std::size_t body = std::size_t{64} << 10;         // largest body of a request, bytes
    ErrorPage error_page;                             // empty: problem_page
    bool access_log = false; // a line a request on standard output: time, method, path, status, bytes, milliseconds
};

// Serves from construction to destruction. `routes`, `services` and `gate` (null: none) must outlive it; handlers run
// on many threads.
class Server {
public:
    // Throws Error{conflict} if the port is taken, Error{bad_request} if it cannot be listened on otherwise.
    Server(ServerOptions options, std::span<const Route> routes, const handlers::Services& services, ErrorLog log,
           Gate* gate = nullptr);
    ~Server(); // stop()
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;
    // Takes no new connections, lets requests in work end (drain_time at most), closes the rest. Any thread; once.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace rc::http
