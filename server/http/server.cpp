#include "server/http/server.hpp"

#include "server/http/connection.hpp"

#include <Poco/ErrorHandler.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/ThreadPool.h>
#include <thread>
#include <utility>

namespace rc::http {
namespace {

using Poco::Net::ServerSocket;
using Poco::Net::SocketAddress;
using Poco::Net::StreamSocket;
using Poco::Net::TCPServer;

constexpr int stack_bytes = 1 << 20;
constexpr int idle_thread_seconds = 60;
constexpr int listen_backlog = 512;
constexpr int most_queued = 64; // accepted, waiting for a thread to wake
constexpr int most_requests_per_connection = 1000;
constexpr std::chrono::milliseconds watch_interval{250};

Poco::Timespan timespan(std::chrono::milliseconds time) { return {time.count() / 1000, (time.count() % 1000) * 1000}; }

// Poco reports each connection that breaks, with its address: noise, and addresses are not to be logged.
class QuietErrors : public Poco::ErrorHandler {
public:
    void exception(const Poco::Exception&) override {}
    void exception(const std::exception&) override {}
    void exception() override {}
};

class ConnectionFactory : public Poco::Net::TCPServerConnectionFactory {
public:
    explicit ConnectionFactory(const ConnectionContext& context) : context_(context) {}
    Poco::Net::TCPServerConnection* createConnection(const StreamSocket& socket) override {
        return new Connection(socket, context_);
    }

private:
    const ConnectionContext& context_;
};

// Answers 503 at once when all threads are taken, instead of leaving clients in a queue.
class Admission : public Poco::Net::TCPServerConnectionFilter {
public:
    explicit Admission(std::size_t most) : most_(most) {}
    void watch(const TCPServer& server) { server_ = &server; }
    bool accept(const StreamSocket& socket) override {
        if (static_cast<std::size_t>(server_->currentConnections() + server_->queuedConnections()) < most_) return true;
        const std::string reply = overloaded();
        StreamSocket client(socket);
        client.sendBytes(reply.data(), static_cast<int>(reply.size())); // fits the empty buffer of a new socket
        client.shutdownSend();
        return false;
    }

private:
    static std::string overloaded() {
        const Wire wire = refuse("overloaded", "try again in a few seconds");
        std::string text = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: " +
                           std::to_string(wire.body.size()) + "\r\n";
        for (const auto& [name, value] : wire.headers) text += name + ": " + value + "\r\n";
        return text + "\r\n" + wire.body;
    }

    const TCPServer* server_ = nullptr;
    std::size_t most_;
};

ServerSocket listen_on(const ServerOptions& options) {
    const std::string where = options.host + ':' + std::to_string(options.port);
    try {
        ServerSocket socket;
        // Not bind(address, true): that would also set SO_REUSEPORT and let two servers share the port unnoticed.
        socket.bind(SocketAddress(options.host, options.port), true, false);
        socket.listen(listen_backlog);
        return socket;
    } catch (const Poco::Net::NetException& error) {
        if (error.code() == EADDRINUSE)
            throw Error(Error::Kind::conflict, "port " + std::to_string(options.port) + " is in use",
                        "choose another with --port, or stop the program that has it");
        throw Error(Error::Kind::bad_request, "cannot listen on " + where + ": " + error.displayText());
    } catch (const Poco::Exception& error) {
        throw Error(Error::Kind::bad_request, "cannot listen on " + where + ": " + error.displayText());
    }
}

Poco::Net::HTTPServerParams::Ptr params_of(const ServerOptions& options) {
    Poco::Net::HTTPServerParams::Ptr params(new Poco::Net::HTTPServerParams);
    params->setMaxThreads(static_cast<int>(options.connections));
    params->setMaxQueued(most_queued);
    params->setThreadIdleTime(Poco::Timespan(idle_thread_seconds, 0));
    params->setTimeout(timespan(options.request_time));
    params->setKeepAlive(true);
    params->setKeepAliveTimeout(timespan(options.keep_alive_time));
    params->setMaxKeepAliveRequests(most_requests_per_connection);
    return params;
}

} // namespace

struct Server::Impl {
    ServerOptions options;
    ErrorLog log;
    Connections connections;
    ConnectionContext context;
    ServerSocket socket;
    Poco::ThreadPool threads;
    Poco::AutoPtr<Admission> admission;
    TCPServer server;
    std::jthread watchdog;

    Impl(ServerOptions given, std::span<const Route> routes, const handlers::Services& services, ErrorLog given_log,
         Gate* gate)
        : options(std::move(given)),
          log(std::move(given_log)), context{options, routes, services, log, gate, connections, params_of(options)},
          socket(listen_on(options)),
          threads(4, static_cast<int>(options.connections) + 4, idle_thread_seconds, stack_bytes),
          admission(new Admission(options.connections)),
          server(new ConnectionFactory(context), threads, socket, context.params) {
        static QuietErrors quiet;
        Poco::ErrorHandler::set(&quiet);
        admission->watch(server);
        server.setConnectionFilter(admission);
        server.start();
        watchdog = std::jthread([this](std::stop_token stopped) { watch(stopped); });
    }

    void watch(std::stop_token stopped) {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        while (!wake.wait_for(lock, stopped, watch_interval, [&] { return stopped.stop_requested(); }))
            connections.cut_late();
    }
};

Server::Server(ServerOptions options, std::span<const Route> routes, const handlers::Services& services, ErrorLog log,
               Gate* gate)
    : impl_(std::make_unique<Impl>(std::move(options), routes, services, std::move(log), gate)) {}

Server::~Server() { stop(); }

std::uint16_t Server::port() const { return impl_->socket.address().port(); }

void Server::stop() {
    impl_->server.stop();
    impl_->socket.close();
    impl_->connections.stop(impl_->options.drain_time);
}

} // namespace rc::http
