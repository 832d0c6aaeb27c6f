#include "server/http/problem.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace rc;
using namespace rc::http;

TEST_CASE("problem: each kind of error has its type, and ours say nothing of the machine") {
    struct Row {
        Error::Kind kind;
        const char* type;
        int status;
        bool detailed;
    };
    for (const Row& row : {
             Row{Error::Kind::bad_request, "malformed-request", 400, true},
             {Error::Kind::not_found, "not-found", 404, true},
             {Error::Kind::gone, "withdrawn", 410, true},
             {Error::Kind::conflict, "conflict", 409, true},
             {Error::Kind::too_large, "body-too-large", 413, true},
             {Error::Kind::unsupported, "unsupported-format", 415, true},
             {Error::Kind::unavailable, "unavailable", 503, false},
             {Error::Kind::internal, "internal-error", 500, false},
             {Error::Kind::unreadable, "internal-error", 500, false},
         }) {
        CAPTURE(row.type);
        const Problem found = problem_of(Error(row.kind, "cannot open /srv/data/index", "ask"));
        CHECK(found.type->name == row.type);
        CHECK(found.type->status == row.status);
        CHECK((found.detail == "cannot open /srv/data/index; ask") == row.detailed);
    }
    CHECK(problem_of(std::runtime_error("SQL near SELECT")).detail.find("SQL") == std::string::npos);
}

TEST_CASE("problem: the body is RFC 9457 with every fault of the parameters") {
    const Problem found =
        problem_of(ParameterErrors({{"country", "is unknown: \"ZZ\""}, {"sort", "must be one of a, b"}}));
    const Reply reply = problem_reply(found, "11111111-2222-4333-8444-555555555555");
    CHECK(reply.status == 400);
    CHECK(reply.content_type == "application/problem+json");
    CHECK(reply.cache_control == "no-store");
    const auto body = nlohmann::json::parse(reply.body);
    CHECK(body == nlohmann::json{{"type", "/problems/invalid-parameter"},
                                 {"title", "A parameter is not valid"},
                                 {"status", 400},
                                 {"detail", "country is unknown: \"ZZ\"; sort must be one of a, b"},
                                 {"instance", "urn:uuid:11111111-2222-4333-8444-555555555555"},
                                 {"errors",
                                  {{{"parameter", "country"}, {"reason", "is unknown: \"ZZ\""}},
                                   {{"parameter", "sort"}, {"reason", "must be one of a, b"}}}}});
}

TEST_CASE("problem: pages escape what they show") {
    const Reply page = problem_page(problem("not-found", "no <script> & \"x\""), "id");
    CHECK(page.body.find("no &lt;script&gt; &amp; &quot;x&quot;") != std::string::npos);
    for (const ProblemType& type : problem_types) {
        CAPTURE(type.name);
        CHECK(problem_type_page(type).body.find(type.title.substr(0, 10)) != std::string::npos);
    }
}
