#include "server/http/server.hpp"
#include "tests/support/http_client.hpp"

#include <array>
#include <atomic>
#include <condition_variable>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <latch>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

using namespace rc::http;
using namespace rc::test;
using namespace std::chrono_literals;

namespace rc::handlers {
// What the handlers of this test share: a gate that holds requests back.
struct Services {
    mutable std::mutex mutex;
    mutable std::condition_variable changed;
    mutable int waiting = 0;
    mutable bool open = false;
    std::filesystem::path file;
};
} // namespace rc::handlers

namespace {

using rc::handlers::Services;

Reply echo(const Request& request, const Services&) {
    nlohmann::json body{{"path", request.path}, {"body", request.body}};
    for (const auto& [name, value] : request.parameters) body["parameters"].push_back(name + "=" + value);
    Reply reply;
    reply.body = body.dump();
    return reply;
}
Reply hold(const Request&, const Services& services) {
    std::unique_lock lock(services.mutex);
    ++services.waiting;
    services.changed.notify_all();
    services.changed.wait(lock, [&] { return services.open; });
    return {};
}
Reply fail(const Request&, const Services&) { throw std::runtime_error("SQL: no such table secret"); }
Reply big(const Request&, const Services&) {
    Reply reply;
    reply.content_type = "text/plain; charset=utf-8";
    reply.body.assign(5'000'000, 'x');
    return reply;
}
Reply file(const Request&, const Services& services) {
    Reply reply;
    reply.content_type = "application/octet-stream";
    reply.file = services.file;
    reply.etag = "sum";
    return reply;
}

constexpr int many_pieces = 20'000;
Reply pieces(const Request& request, const Services&) {
    Reply reply;
    reply.content_type = "text/plain; charset=utf-8";
    reply.etag = "p1";
    reply.next_piece = [n = 0, breaks = request.parameter("break").has_value()]() mutable -> std::string {
        if (breaks && n == 3) throw rc::Error(rc::Error::Kind::internal, "piece 3 is lost");
        return n == many_pieces ? "" : std::to_string(n++) + '\n';
    };
    return reply;
}

constexpr auto routes = std::to_array<Route>({
    {"GET", "/echo", "", echo},
    {"POST", "/echo", "", echo},
    {"GET", "/hold", "", hold},
    {"GET", "/fail", "", fail},
    {"GET", "/big", "", big},
    {"GET", "/file", "", file},
    {"GET", "/pieces", "", pieces},
});

struct Running {
    Services services;
    std::mutex log_mutex;
    std::string log;
    Server server;
    explicit Running(ServerOptions options = {})
        : server((options.port = 0, options), routes, services, [this](const std::string& line) {
              const std::lock_guard lock(log_mutex);
              log += line + '\n';
          }) {}
    ~Running() { open_gate(); }
    std::uint16_t port() const { return server.port(); }
    void open_gate() {
        const std::lock_guard lock(services.mutex);
        services.open = true;
        services.changed.notify_all();
    }
    void wait_for_waiting(int count) {
        std::unique_lock lock(services.mutex);
        services.changed.wait(lock, [&] { return services.waiting >= count; });
    }
};

std::string type_of(const HttpAnswer& answer) {
    return answer.header("content-type") == "application/problem+json"
               ? nlohmann::json::parse(answer.body).at("type").get<std::string>()
               : "";
}

} // namespace

TEST_CASE("server: answers requests, several on one connection") {
    Running running;
    HttpConnection connection(running.port());
    for (int i = 0; i < 3; ++i) {
        connection.send("GET /echo?n=" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        const HttpAnswer answer = connection.read();
        CHECK(answer.status == 200);
        CHECK(nlohmann::json::parse(answer.body).at("parameters").at(0) == "n=" + std::to_string(i));
    }
    connection.send(
        "GET /echo HTTP/1.1\r\nHost: x\r\n\r\nGET /echo?n=2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    CHECK(connection.read().status == 200);
    CHECK(connection.read().body.find("n=2") != std::string::npos);
    CHECK(connection.is_closed());
}

TEST_CASE("server: HEAD is GET without the body") {
    Running running;
    for (const char* target : {"/echo?a=1", "/big", "/nothing"}) {
        CAPTURE(target);
        const HttpAnswer whole = get(running.port(), target), head = request(running.port(), "HEAD", target);
        CHECK(head.status == whole.status);
        CHECK(head.body.empty());
        for (const char* name : {"content-type", "content-length", "etag"})
            CHECK(head.header(name) == whole.header(name));
    }
}

TEST_CASE("server: errors are problems with the request's id, and say nothing of the machine") {
    Running running;
    const HttpAnswer missing = get(running.port(), "/nothing");
    CHECK(missing.status == 404);
    CHECK(type_of(missing) == "/problems/not-found");
    CHECK(nlohmann::json::parse(missing.body).at("instance") == "urn:uuid:" + missing.header("x-request-id"));
    const HttpAnswer failed = get(running.port(), "/fail?q=private");
    CHECK(failed.status == 500);
    CHECK(failed.body.find("SQL") == std::string::npos);
    const std::lock_guard lock(running.log_mutex);
    CHECK(running.log.find(failed.header("x-request-id") + " GET /fail: SQL") != std::string::npos);
    CHECK(running.log.find("private") == std::string::npos);
}

TEST_CASE("server: a browser gets its errors as a page") {
    Running running;
    const HttpAnswer page = get(running.port(), "/nothing", {{"Accept", "text/html,*/*;q=0.8"}});
    CHECK(page.status == 404);
    CHECK(page.header("content-type") == "text/html; charset=utf-8");
}

TEST_CASE("server: other methods are 405 with Allow") {
    Running running;
    for (const char* method : {"DELETE", "PUT", "TRACE", "PATCH", "BREW"}) {
        CAPTURE(method);
        const HttpAnswer answer = request(running.port(), method, "/echo");
        CHECK(answer.status == 405);
        CHECK(answer.header("allow") == "GET, HEAD, POST, OPTIONS");
    }
    CHECK(request(running.port(), "OPTIONS", "/echo").status == 204);
    CHECK(request(running.port(), "POST", "/nothing").status == 404);
}

TEST_CASE("server: requests that break the rules are refused and the connection is closed") {
    Running running;
    const std::string top = "POST /echo HTTP/1.1\r\nHost: x\r\n";
    struct Row {
        std::string bytes;
        int status;
    };
    for (const Row& row : {
             Row{"nonsense\r\n\r\n", 400},
             {"GET\r\n\r\n", 400},
             {"GET /echo HTTP/3.7\r\nHost: x\r\n\r\n", 400},
             {"GET /echo HTTP/1.1\r\n\r\n", 400},
             {"GET /echo HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400},
             {"GET echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400},
             {"GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400},
             {"GET /%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400},
             {"GET /\xc3( HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400},
             {"GET /echo?q=% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400},
             {"GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 414},
             {"GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", 400},
             {"GET /echo HTTP/1.1\r\nHost: x\r\nX-Long: " + std::string(20'000, 'a') + "\r\n\r\n", 431},
             {top + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400},
             {top + "Content-Length: -1\r\n\r\n", 400},
             {top + "Content-Length: abc\r\n\r\n", 400},
             {top + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
             {top + "Transfer-Encoding: gzip\r\n\r\n", 400},
             {top + "Content-Length: 99999999999\r\n\r\n", 413},
             {top + "Transfer-Encoding: chunked\r\n\r\n20000\r\n" + std::string(0x20000, 'a') + "\r\n0\r\n\r\n", 413},
         }) {
        CAPTURE(row.bytes.substr(0, 80));
        HttpConnection connection(running.port());
        connection.send(row.bytes);
        const HttpAnswer answer = connection.read();
        CHECK(answer.status == row.status);
        CHECK_FALSE(type_of(answer).empty());
        CHECK(connection.is_closed());
    }
    std::string many = "GET /echo HTTP/1.1\r\nHost: x\r\n";
    for (int i = 0; i < 300; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
    HttpConnection connection(running.port());
    connection.send(many + "\r\n");
    CHECK(connection.read().status == 431);
}

TEST_CASE("server: bodies arrive whole, by length and by chunks") {
    Running running;
    CHECK(request(running.port(), "POST", "/echo", {}, "hello").body.find("\"hello\"") != std::string::npos);
    HttpConnection connection(running.port());
    connection.send(
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n");
    CHECK(connection.read().body.find("\"hello\"") != std::string::npos);
    connection.send("GET /echo HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(connection.read().status == 200);
}

TEST_CASE("server: files go out whole and by part") {
    Running running;
    running.services.file = std::filesystem::temp_directory_path() / "rc-server-test.bin";
    std::string bytes;
    for (int i = 0; i < 200'000; ++i) bytes += static_cast<char>(i * 31 % 251);
    std::ofstream(running.services.file, std::ios::binary) << bytes;
    CHECK(get(running.port(), "/file").body == bytes);
    const HttpAnswer part = get(running.port(), "/file", {{"Range", "bytes=70000-140001"}});
    CHECK(part.status == 206);
    CHECK(part.body == bytes.substr(70'000, 70'002));
    CHECK(get(running.port(), "/file", {{"If-None-Match", "\"sum\""}}).status == 304);
    std::filesystem::remove(running.services.file);
}

TEST_CASE("server: compresses large text and keeps the connection usable") {
    Running running;
    HttpConnection connection(running.port());
    connection.send("GET /big HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n");
    const HttpAnswer answer = connection.read();
    CHECK(answer.body.size() == 5'000'000);
    CHECK(std::stoull(answer.header("content-length")) < 20'000);
    connection.send("GET /echo HTTP/1.1\r\nHost: x\r\nIf-None-Match: *\r\n\r\n");
    CHECK(connection.read().status == 304);
    connection.send("GET /echo HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(connection.read().status == 200);
}

TEST_CASE("server: a body made in pieces arrives whole, compressed or not, and the connection goes on") {
    Running running;
    std::string expected;
    for (int n = 0; n < many_pieces; ++n) expected += std::to_string(n) + '\n';
    HttpConnection connection(running.port());
    for (const char* accepted : {"", "Accept-Encoding: gzip\r\n"}) {
        CAPTURE(accepted);
        connection.send(std::string("GET /pieces HTTP/1.1\r\nHost: x\r\n") + accepted + "\r\n");
        const HttpAnswer answer = connection.read();
        CHECK(answer.status == 200);
        CHECK(answer.header("transfer-encoding") == "chunked");
        CHECK(answer.header("content-length").empty());
        CHECK(answer.whole);
        CHECK(answer.body == expected);
    }
    connection.send("HEAD /pieces HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(connection.read(true).header("etag") == "\"p1\"");
    connection.send("GET /pieces HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"p1-gzip\"\r\n\r\n");
    CHECK(connection.read().status == 304);
}

TEST_CASE("server: an older client gets the pieces until the connection ends") {
    Running running;
    HttpConnection connection(running.port());
    connection.send("GET /pieces HTTP/1.0\r\n\r\n");
    const HttpAnswer answer = connection.read();
    CHECK(answer.status == 200);
    CHECK(answer.header("transfer-encoding").empty());
    CHECK(answer.header("connection") == "Close");
}

TEST_CASE("server: a body that fails in the middle breaks off, so that nobody takes it for the whole") {
    Running running;
    const HttpAnswer answer = get(running.port(), "/pieces?break");
    CHECK(answer.status == 200);
    CHECK_FALSE(answer.whole);
    const std::lock_guard lock(running.log_mutex);
    CHECK(running.log == "GET /pieces: broke off, piece 3 is lost\n");
}

TEST_CASE("server: many clients at once, each with its own answer") {
    Running running;
    std::atomic<int> right = 0;
    std::vector<std::thread> clients;
    for (int c = 0; c < 16; ++c)
        clients.emplace_back([&, c] {
            HttpConnection connection(running.port());
            for (int i = 0; i < 50; ++i) {
                const std::string mark = std::to_string(c) + '-' + std::to_string(i);
                connection.send("GET /echo?n=" + mark + " HTTP/1.1\r\nHost: x\r\n\r\n");
                right += connection.read().body.find("\"n=" + mark + '"') != std::string::npos;
            }
        });
    for (std::thread& client : clients) client.join();
    CHECK(right == 16 * 50);
}

TEST_CASE("server: one connection too many is told so at once, and idle ones do not stop the others") {
    ServerOptions options;
    options.connections = 4;
    Running running(options);
    std::vector<std::thread> holders;
    for (int i = 0; i < 4; ++i) holders.emplace_back([&] { CHECK(get(running.port(), "/hold").status == 200); });
    running.wait_for_waiting(4);
    const HttpAnswer refused = get(running.port(), "/echo");
    CHECK(refused.status == 503);
    CHECK(type_of(refused) == "/problems/overloaded");
    CHECK(refused.header("retry-after") == "5");
    running.open_gate();
    for (std::thread& holder : holders) holder.join();
}

TEST_CASE("server: a request that trickles in is cut, an idle connection is closed") {
    ServerOptions options;
    options.request_time = 300ms;
    options.keep_alive_time = 100ms;
    Running running(options);
    HttpConnection slow(running.port());
    slow.send("GET /echo HTTP/1.1\r\nHost: x\r\nX-Slow: a");
    CHECK(slow.read().status == 0);
    HttpConnection idle(running.port());
    idle.send("GET /echo HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(idle.read().status == 200);
    CHECK(idle.is_closed());
}

TEST_CASE("server: stopping lets requests in work end and takes no new ones") {
    auto running = std::make_unique<Running>();
    const std::uint16_t port = running->port();
    HttpConnection idle(port);
    std::thread client([&] { CHECK(get(port, "/hold").status == 200); });
    running->wait_for_waiting(1);
    std::thread stopper([&] { running->server.stop(); });
    CHECK(idle.is_closed());
    running->open_gate();
    client.join();
    stopper.join();
    CHECK_THROWS(HttpConnection(port));
}

TEST_CASE("server: a port in use is a clear error") {
    Running running;
    ServerOptions options;
    options.port = running.port();
    try {
        const Server second(options, routes, running.services, [](const std::string&) {});
        FAIL("two servers share a port");
    } catch (const rc::Error& error) {
        CHECK(error.kind() == rc::Error::Kind::conflict);
        CHECK(std::string(error.what()).find(std::to_string(options.port)) != std::string::npos);
    }
}
