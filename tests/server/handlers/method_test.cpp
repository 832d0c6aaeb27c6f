#include "tests/server/handlers/library.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace rc;
using namespace rc::test;

namespace {

Sample naloxone(const std::string& title, const std::string& source = {}) {
    Sample sample{{{FieldId::title, {title}}, {FieldId::country, {"RS"}}}, {}, {{"", "Naloxone saves lives."}}};
    sample.source = source;
    return sample;
}

struct Fixture {
    Library library{{naloxone("One"), naloxone("Two", "/two"), {{{FieldId::title, {"Other"}}}, {}, {{"", "Prison."}}}}};
    Serving serving{library.data()};
    // A server that has surely seen the newest state.
    Json later(const Json& method) const {
        return Serving(library.data()).json(std::string(method.at("links").at("self")));
    }
};

std::string digest_of(const Values& ids) {
    std::string lines;
    for (const std::string& id : ids) lines += id + '\n';
    return sha256_hex(lines);
}

} // namespace

TEST_CASE_FIXTURE(Fixture, "method: says what was asked, searched and found, and pins it") {
    const Json method = serving.json("/api/v1/search/method?q=naloxone&country=RS&sort=title");
    CHECK(method.at("query").at("text") == "naloxone");
    CHECK(method.at("query").at("filters") == Json{{"country", {"RS"}}});
    CHECK(method.at("now").at("count") == 2);
    CHECK(method.at("then").is_null());
    CHECK(method.at("changes").is_null());
    const Json found = serving.json(std::string(method.at("links").at("search")));
    CHECK(method.at("now").at("digest") == digest_of(ids_of(found)));
    CHECK(method.at("now").at("generation") == found.at("index").at("generation"));
    CHECK(serving.get(std::string(method.at("links").at("list"))).status == 200);
}

TEST_CASE_FIXTURE(Fixture, "method: an unchanged list is the same") {
    const Json again = later(serving.json("/api/v1/search/method?q=naloxone"));
    CHECK(again.at("changes").at("same") == true);
    CHECK(again.at("changes").at("added").at("count") == 0);
    CHECK(again.at("changes").at("changed").at("count") == 0);
    CHECK(again.at("changes").at("left_at_least") == 0);
    CHECK(again.at("then").at("digest") == again.at("now").at("digest"));
}

TEST_CASE_FIXTURE(Fixture, "method: what has come, changed and gone since is said") {
    Json method = serving.json("/api/v1/search/method?q=naloxone");
    std::string pinned = method.at("links").at("self"); // as if of an hour before, since times are of seconds
    const std::string date = method.at("now").at("date");
    const std::size_t at = pinned.find("date=") + 5;
    pinned.replace(at, 4, std::to_string(std::stoi(date.substr(0, 4)) - 1));
    method["links"]["self"] = pinned;
    library.withdraw(library.id(0));
    library.add(
        {naloxone("Three"), naloxone("Two again", "/two"), {{{FieldId::title, {"Far"}}}, {}, {{"", "Prison."}}}});
    library.index();
    const Json changes = later(method).at("changes");
    CHECK(changes.at("same") == false);
    CHECK(changes.at("added").at("count") == 2);
    CHECK(changes.at("left_at_least") == 2);
    Values titles;
    for (const Json& item : changes.at("added").at("items")) titles.push_back(item.at("title"));
    std::sort(titles.begin(), titles.end());
    CHECK(titles == Values{"Three", "Two again"});
}

TEST_CASE_FIXTURE(Fixture, "method: a state is given whole or not at all") {
    const std::string digest(64, 'a');
    for (const std::string& wrong :
         Values{"?digest=" + digest, "?count=1", "?page_size=2",
                "?date=2026-11-22T09:30:00Z&generation=1&revision=1&count=-1&digest=" + digest,
                "?date=2026-11-22&generation=1&revision=1&count=1&digest=" + digest,
                "?date=2026-11-22T09:30:00Z&generation=1&revision=1&count=1&digest=XY"}) {
        CAPTURE(wrong);
        CHECK(serving.get("/api/v1/search/method" + wrong).status == 400);
    }
    CHECK(
        serving.json("/api/v1/search/method?date=2026-11-22T09:30:00Z&generation=1&revision=1&count=1&digest=" + digest)
            .at("changes")
            .at("same") == false);
}
