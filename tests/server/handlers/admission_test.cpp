#include "server/handlers/admission.hpp"

#include "common/digest.hpp"
#include "tests/server/handlers/library.hpp"

#include <atomic>
#include <doctest/doctest.h>

using namespace rc;
using namespace rc::test;
using namespace std::chrono_literals;

namespace {

Sample in(const char* country, const char* theme) {
    return {{{FieldId::title, {std::string("A law of ") + country}},
             {FieldId::country, {country}},
             {FieldId::theme, {theme}}},
            {}};
}

// A server with a gate whose clock stands until the test moves it, behind a proxy that it trusts.
struct Fixture {
    Library library{{in("RS", "harm-reduction"), in("HR", "harm-reduction"), in("XK", "prison-health")}};
    std::atomic<int> seconds = 0;
    search::Searcher searcher{(library.data() / "index").string()};
    handlers::CataloguePool catalogues{library.data()};
    handlers::Services services{searcher, catalogues, RC_SHARE_DIR "/web", "https://docs.example.org"};
    handlers::PublicGate gate{{{3, 30s}, {5, 30s}, {http::AddressRange("127.0.0.1")}}, catalogues, [this] {
                                  return http::RateLimiter::Time() + std::chrono::seconds(seconds);
                              }};
    http::Server server{any_port(), handlers::routes, services, [](const std::string&) {}, &gate};

    static http::ServerOptions any_port() {
        http::ServerOptions options;
        options.port = 0;
        return options;
    }
    HttpAnswer get(std::string_view target, const Headers& headers) const {
        return test::get(server.port(), target, headers);
    }
    HttpAnswer from(const std::string& address, std::string_view target = "/api/v1/search") const {
        return get(target, {{"X-Forwarded-For", address}});
    }
    void add_key(const AccessKey& key) const { Catalogue(library.data(), Catalogue::Mode::write).add_key(key); }
};

} // namespace

TEST_CASE_FIXTURE(Fixture,
                  "limits: a network has its rate, told in every answer; beyond it 429 says how long to wait") {
    for (const char* left : {"2", "1", "0"}) {
        const HttpAnswer answer = from("198.51.100.7");
        CHECK(answer.status == 200);
        CHECK(answer.header("ratelimit-policy") == "\"anonymous\";q=3;w=30");
        CHECK(answer.header("ratelimit").starts_with(std::string("\"anonymous\";r=") + left));
    }
    const HttpAnswer refused = from("198.51.100.99"); // a neighbour
    CHECK(refused.status == 429);
    CHECK(refused.header("retry-after") == "10");
    CHECK(refused.header("content-type") == "application/problem+json");
    CHECK(refused.header("access-control-allow-origin") == "*");
    CHECK(refused.header("access-control-expose-headers").find("RateLimit") != std::string::npos);
    CHECK(Json::parse(refused.body).at("type") == "/problems/too-many-requests");
    CHECK(from("203.0.113.9").status == 200);
    seconds = 10;
    CHECK(from("198.51.100.7").status == 200);
    CHECK(from("198.51.100.7").status == 429);
}

TEST_CASE_FIXTURE(Fixture, "limits: errors count too; health, files of pages and this machine are free") {
    for (int i = 0; i < 3; ++i) CHECK(from("198.51.100.7", "/api/v1/search?no=1").status == 400);
    CHECK(from("198.51.100.7", "/api/v1/search?no=1").status == 429);
    for (const char* path : {"/healthz", "/readyz", "/styles/base.css"}) {
        const HttpAnswer answer = from("198.51.100.7", path);
        CHECK(answer.status == 200);
        CHECK(answer.header("ratelimit").empty());
    }
    for (int i = 0; i < 10; ++i) CHECK(get("/api/v1/search", {}).status == 200);
}

TEST_CASE_FIXTURE(Fixture,
                  "limits: a key has a rate of its own, from the moment it is added to the one it is removed") {
    const Headers with_key{{"X-Forwarded-For", "198.51.100.7"}, {"Authorization", "Bearer rc_secret"}};
    const HttpAnswer unknown = get("/api/v1/search", with_key);
    CHECK(unknown.status == 401);
    CHECK(unknown.header("www-authenticate") == "Bearer");
    CHECK(get("/api/v1/search", {{"Authorization", "Basic eDp5"}}).status == 401);
    add_key({"Partner", sha256_hex("rc_secret"), "", {}, {}, ""});
    for (int i = 0; i < 5; ++i) CHECK(get("/api/v1/search", with_key).status == 200);
    CHECK(get("/api/v1/search", with_key).status == 429);
    CHECK(from("198.51.100.7").status == 200); // its network has its own bucket still
    Catalogue(library.data(), Catalogue::Mode::write).remove_key("Partner");
    CHECK(get("/api/v1/search", with_key).status == 401);
}

TEST_CASE_FIXTURE(Fixture, "limits: a key with a scope finds what it is for, and no more") {
    add_key({"Partner", sha256_hex("rc_secret"), "", {"RS", "XK"}, {"harm-reduction"}, "https://p.example"});
    const auto ask = [&](const char* target, const char* origin = "https://p.example") {
        seconds += 30;
        return get(target, {{"Authorization", "Bearer rc_secret"}, {"Origin", origin}});
    };
    CHECK(ids_of(Json::parse(ask("/api/v1/search").body)) == Values{library.id(0)});
    CHECK(Json::parse(ask("/api/v1/search?country=XK").body).at("total").at("value") == 0);
    const HttpAnswer outside = ask("/api/v1/search?country=HR");
    CHECK(outside.status == 403);
    CHECK(Json::parse(outside.body).at("type") == "/problems/out-of-scope");
    CHECK(ask("/api/v1/search?theme=prison-health").status == 403);
    CHECK(ask("/api/v1/search", "https://other.example").status == 403);
    CHECK(ask("/api/v1/search", "").status == 403);
    CHECK(ask("/api/v1/taxonomy").status == 200);
}

TEST_CASE_FIXTURE(Fixture, "limits: a page of another site may send a key") {
    const HttpAnswer preflight = test::request(server.port(), "OPTIONS", "/api/v1/search");
    CHECK(preflight.header("access-control-allow-headers").find("Authorization") != std::string::npos);
    CHECK(preflight.header("access-control-allow-methods") == "GET, HEAD");
}
