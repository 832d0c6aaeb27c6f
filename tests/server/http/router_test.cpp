#include "server/http/router.hpp"
#include "server/http/target.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace rc::http;

namespace {

Reply nothing(const Request&, const rc::handlers::Services&) { return {}; }

constexpr auto table = std::to_array<Route>({
    {"GET", "/", "", nothing},
    {"GET", "/a", "", nothing},
    {"POST", "/a", "", nothing},
    {"GET", "/a/{id}", "", nothing},
    {"GET", "/a/{id}/b/{n}", "", nothing},
    {"GET", "/{file*}", "", nothing},
});

} // namespace

TEST_CASE("router: the first row that fits, with its values") {
    struct Row {
        const char* path;
        int row;
        NamedValues values;
    };
    for (const Row& row : {
             Row{"/", 0, {}},
             {"/a", 1, {}},
             {"/a/7", 3, {{"id", "7"}}},
             {"/a/7/b/8", 4, {{"id", "7"}, {"n", "8"}}},
             {"/a/7%2F8", 3, {{"id", "7/8"}}},
             {"/x/y.css", 5, {{"file", "x/y.css"}}},
             {"/a/7/c", 5, {{"file", "a/7/c"}}},
             {"/a/", 5, {{"file", "a/"}}},
             {"//", -1, {}},
         }) {
        CAPTURE(row.path);
        const Match match = find_route(table, "GET", parse_target(row.path).segments);
        REQUIRE((match.route != nullptr) == (row.row >= 0));
        if (!match.route) continue;
        CHECK(match.route == &table.at(static_cast<std::size_t>(row.row)));
        CHECK(match.path_values == row.values);
    }
}

TEST_CASE("router: another method is told which are allowed") {
    const Match other = find_route(table, "DELETE", {"a"});
    CHECK(other.route == nullptr);
    CHECK(other.allow == "GET, HEAD, POST, OPTIONS");
    CHECK(find_route(table, "POST", {"a"}).route == &table.at(2));
}
