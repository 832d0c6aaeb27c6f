// A withdrawn document is gone from everything that the running server says.
#include "tests/server/handlers/library.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <set>

using namespace rc;
using namespace rc::test;

namespace {

// Words that only the document has, in each place where a document can leave a trace.
const Values traces{"qwyxatitle",   "qwyxbabstract", "qwyxctext",       "qwyxdpublisher", "qwyxeauthor", "qwyxffile",
                    "qwyxgaddress", "qwyxhsource",   "qwyxicollection", "qwyxjoutline",   "qwyxkrights"};

Sample sample(const std::string& mark) {
    const auto marked = [&](const std::string& text) { return mark.empty() ? text : mark + text; };
    Sample made{{{FieldId::title, {marked("atitle") + " naloxone"}},
                 {FieldId::abstract, {marked("babstract") + " on naloxone"}},
                 {FieldId::publisher, {marked("dpublisher")}},
                 {FieldId::author, {marked("eauthor")}},
                 {FieldId::url, {"https://example.org/" + marked("gaddress")}},
                 {FieldId::source_id, {marked("hsource")}},
                 {FieldId::collection, {marked("icollection")}},
                 {FieldId::rights, {marked("krights")}},
                 {FieldId::country, {"RS"}},
                 {FieldId::theme, {"harm-reduction"}},
                 {FieldId::type, {"report"}},
                 {FieldId::language, {"en"}},
                 {FieldId::published, {"2021-05"}}},
                {}};
    made.pages = {{"1", "Naloxone reverses overdose; " + marked("ctext") + " tells how naloxone is given in prison."}};
    made.file_name = marked("ffile") + ".pdf";
    made.outline = {{marked("joutline"), 1, 1}};
    made.family = "one work";
    made.with_picture = true;
    return made;
}

// Every way to call a route that can name a document: its pattern with the values of `id`, without parameters and with
// each word of the document where words are taken.
Values calls_of(const http::Route& route, const std::string& id) {
    std::string path(route.pattern);
    const auto fill = [&](const std::string& name, const std::string& value) {
        if (const auto at = path.find('{' + name + '}'); at != std::string::npos)
            path.replace(at, name.size() + 2, value);
    };
    fill("id", id);
    fill("n", "1");
    fill("name", "not-found");
    fill("file*", "index.html");
    fill("code", route.pattern.starts_with("/countries") ? "RS"
                 : route.pattern.starts_with("/themes")  ? "harm-reduction"
                                                         : "qwyxicollection");
    Values paths;
    if (path.find("{field}") == std::string::npos) {
        paths = {path};
    } else {
        for (const Field& f : fields)
            if (f.facet) {
                paths.push_back(path);
                paths.back().replace(path.find("{field}"), 7, f.name);
            }
    }
    Values calls = paths;
    for (const std::string& p : paths)
        for (const char* query : {"?q=naloxone", "?q=qwyx", "?q=qwyxatitle", "?prefix=qwyx", "?source_id=qwyxhsource",
                                  "?q=qwyxdpublisher", "?publisher=qwyxdpublisher", "?country=RS&page_size=100"})
            calls.push_back(p + query);
    if (path == "/oai")
        for (const char* query :
             {"?verb=ListRecords&metadataPrefix=oai_dc", "?verb=ListIdentifiers&metadataPrefix=mods", "?verb=ListSets"})
            calls.push_back(path + query);
    return calls;
}

std::set<std::string> found_in(const std::string& body) {
    std::set<std::string> found;
    for (const std::string& trace : traces)
        if (body.find(trace) != std::string::npos) found.insert(trace);
    return found;
}

// What the caller typed may come back to it, and a deletion stays in its sets, so that whoever harvests one learns of
// it.
bool may_stand_in(const std::string& call, const std::string& trace) {
    return call.find(trace) != std::string::npos || (call.starts_with("/oai") && trace == "qwyxicollection");
}

void wait_until(const std::function<bool()>& done) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!done() && std::chrono::steady_clock::now() < end) {
    }
}

} // namespace

TEST_CASE("withdrawn: no route of the table has a trace of the document, while the server runs on") {
    Library library({sample("qwyx"), sample("")});
    const Serving serving(library.data());
    const std::string gone = library.id(0), other = library.id(1);
    std::set<std::string> seen;
    for (const http::Route& route : handlers::routes)
        for (const std::string& id : {gone, other})
            for (const std::string& call : calls_of(route, id))
                for (const std::string& trace : found_in(serving.get(call).body)) seen.insert(trace);
    CHECK(seen.size() == traces.size()); // or the walk proves nothing

    library.withdraw(gone);
    library.index();
    wait_until([&] { return serving.json("/readyz").at("documents") == 1; });
    for (const http::Route& route : handlers::routes)
        for (const std::string& id : {gone, other})
            for (const std::string& call : calls_of(route, id)) {
                CAPTURE(call);
                const HttpAnswer answer = serving.get(call);
                CHECK(answer.status < 500);
                for (const std::string& trace : found_in(answer.body)) {
                    CAPTURE(trace);
                    CHECK(may_stand_in(call, trace));
                }
                CHECK(answer.body.find("secret reason") == std::string::npos);
                if (route.pattern.find("{id}") != std::string::npos &&
                    route.pattern.find("thesaurus") == std::string::npos && id == gone) {
                    const bool refused = answer.status == 410 || answer.status == 400;
                    CHECK(refused);
                }
            }
}

TEST_CASE("withdrawn: nothing of a document may be kept without asking again") {
    Library library({sample("qwyx")});
    const Serving serving(library.data());
    for (const http::Route& route : handlers::routes)
        for (const std::string& call : calls_of(route, library.id(0))) {
            const HttpAnswer answer = serving.get(call);
            if (answer.status != 200) continue;
            CAPTURE(call);
            const std::string& caching = answer.header("cache-control");
            const bool asks_again = caching == "no-cache" || caching == "no-store";
            CHECK(asks_again);
        }
}
