#include "tests/server/handlers/library.hpp"

#include <doctest/doctest.h>

using namespace rc;
using namespace rc::test;

namespace {

Sample with_picture() {
    Sample sample{{{FieldId::title, {"With a picture"}}}, {}};
    sample.with_picture = true;
    return sample;
}

struct Fixture {
    Library library{{with_picture(), {{{FieldId::title, {"Without"}}}, {}}}};
    Serving serving{library.data()};
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "thumbnail: the picture of the first page, checked by its tag; not there is 404") {
    const std::string path = "/api/v1/documents/" + library.id(0) + "/thumbnail";
    const HttpAnswer answer = serving.get(path);
    CHECK(answer.status == 200);
    CHECK(answer.header("content-type") == "image/webp");
    CHECK(answer.header("cache-control") == "no-cache");
    CHECK(answer.body == "a picture");
    CHECK(serving.get(path, {{"If-None-Match", answer.header("etag")}}).status == 304);
    CHECK(serving.get("/api/v1/documents/" + library.id(1) + "/thumbnail").status == 404);
    CHECK(serving.get(path + "?size=2").status == 400);
}

TEST_CASE_FIXTURE(Fixture, "thumbnail: record and page say where it is and how large, so that nothing moves") {
    const Json thumbnail = serving.json("/api/v1/documents/" + library.id(0)).at("thumbnail");
    CHECK(thumbnail.at("link") == "/api/v1/documents/" + library.id(0) + "/thumbnail");
    CHECK(thumbnail.at("width") == 300);
    CHECK(serving.json("/api/v1/documents/" + library.id(1)).at("thumbnail").is_null());
    const std::string page = serving.get("/documents/" + library.id(0)).body;
    CHECK(page.find("width=\"300\" height=\"424\"") != std::string::npos);
    CHECK(serving.get("/documents/" + library.id(1)).body.find("<img") == std::string::npos);
}
