#include "server/http/compression.hpp"
#include "server/http/conditional.hpp"
#include "server/http/transfer.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace rc::http;

namespace {

std::string header(const Wire& wire, std::string_view name) {
    for (const auto& [key, value] : wire.headers)
        if (key == name) return value;
    return "";
}

Wire sent(const Reply& reply, const Conditions& conditions = {}, std::string_view path = "/api/v1/x") {
    return to_wire(reply, conditions, path, "an-id");
}

Reply long_json() {
    Reply reply;
    reply.body = '"' + std::string(3000, 'a') + '"';
    reply.etag = "g1";
    return reply;
}

} // namespace

TEST_CASE("read_range: one range of bytes, by the rules of RFC 9110") {
    using Kind = RangeAnswer::Kind;
    struct Row {
        const char* header;
        std::uint64_t size;
        Kind kind;
        ByteRange range;
    };
    for (const Row& row : {
             Row{"bytes=0-9", 100, Kind::part, {0, 9}},
             {"bytes=90-", 100, Kind::part, {90, 99}},
             {"bytes=-10", 100, Kind::part, {90, 99}},
             {"bytes=-1000", 100, Kind::part, {0, 99}},
             {"bytes=0-1000", 100, Kind::part, {0, 99}},
             {"bytes=99-99", 100, Kind::part, {99, 99}},
             {"bytes=100-", 100, Kind::not_satisfiable, {}},
             {"bytes=-0", 100, Kind::not_satisfiable, {}},
             {"bytes=0-", 0, Kind::not_satisfiable, {}},
             {"bytes=9-0", 100, Kind::whole, {}},
             {"bytes=0-1,5-6", 100, Kind::whole, {}},
             {"pages=1-2", 100, Kind::whole, {}},
             {"", 100, Kind::whole, {}},
             {"bytes=a-b", 100, Kind::whole, {}},
             {"bytes=--1", 100, Kind::whole, {}},
             {"bytes=", 100, Kind::whole, {}},
             {"bytes=99999999999999999999999-", 100, Kind::whole, {}},
         }) {
        CAPTURE(row.header);
        const RangeAnswer answer = read_range(row.header, row.size);
        CHECK(answer.kind == row.kind);
        CHECK(answer.range == row.range);
    }
}

TEST_CASE("matching_tag: the client's list of entity tags") {
    struct Row {
        const char* list;
        const char* found;
    }; // null: no match
    for (const Row& row : {Row{"\"abc\"", "abc"},
                           {"W/\"abc\"", "abc"},
                           {"\"x\", \"abc\"", "abc"},
                           {"*", "abc"},
                           {"\"abc-gzip\"", "abc-gzip"},
                           {"abc", nullptr},
                           {"\"abcd\"", nullptr},
                           {"", nullptr},
                           {",,", nullptr}}) {
        CAPTURE(row.list);
        const auto found = matching_tag(row.list, "abc");
        REQUIRE(found.has_value() == (row.found != nullptr));
        if (found) CHECK(*found == row.found);
    }
}

TEST_CASE("accepts_gzip: what clients send") {
    struct Row {
        const char* header;
        bool accepted;
    };
    for (const Row& row : {Row{"gzip", true},
                           {"gzip, deflate, br", true},
                           {"br;q=1.0, GZIP;q=0.5", true},
                           {"*", true},
                           {"gzip;q=0", false},
                           {"gzip; q=0.0, *", false},
                           {"*;q=0", false},
                           {"br", false},
                           {"", false}}) {
        CAPTURE(row.header);
        CHECK(accepts_gzip(row.header) == row.accepted);
    }
}

TEST_CASE("transfer: every reply has the safe headers, the API is open to other origins") {
    const Wire api = sent(long_json());
    CHECK(header(api, "X-Content-Type-Options") == "nosniff");
    CHECK(header(api, "Referrer-Policy") == "no-referrer");
    CHECK(header(api, "Content-Security-Policy").starts_with("default-src 'self'"));
    CHECK(header(api, "Access-Control-Allow-Origin") == "*");
    CHECK(header(api, "X-Request-Id") == "an-id");
    CHECK(header(sent(long_json(), {}, "/documents/x"), "Access-Control-Allow-Origin").empty());
}

TEST_CASE("transfer: a compressed reply is another representation with another strong tag") {
    Conditions gzip_welcome;
    gzip_welcome.accept_encoding = "gzip";
    const Wire plain = sent(long_json()), compressed = sent(long_json(), gzip_welcome);
    CHECK(header(plain, "ETag") == "\"g1\"");
    CHECK(header(compressed, "ETag") == "\"g1-gzip\"");
    CHECK(header(compressed, "Content-Encoding") == "gzip");
    CHECK(header(plain, "Vary") == "Accept-Encoding");
    CHECK(compressed.length.value() < plain.length.value() / 10);
    Reply small;
    small.body = "{}";
    CHECK(header(sent(small, gzip_welcome), "Content-Encoding").empty());
}

TEST_CASE("transfer: a client that has it gets 304 without a body") {
    for (const char* tag : {"\"g1\"", "\"g1-gzip\"", "W/\"g1\"", "*"}) {
        CAPTURE(tag);
        Conditions conditions;
        conditions.if_none_match = tag;
        const Wire wire = sent(long_json(), conditions);
        CHECK(wire.status == 304);
        CHECK(wire.body.empty());
        CHECK_FALSE(wire.length.has_value());
        CHECK(header(wire, "ETag").starts_with("\"g1"));
    }
    Conditions other;
    other.if_none_match = "\"g0\"";
    CHECK(sent(long_json(), other).status == 200);
}

TEST_CASE("transfer: the tag of a body that names none is made from it") {
    Reply reply;
    reply.body = "{\"a\":1}";
    const std::string tag = header(sent(reply), "ETag");
    CHECK(tag.size() == 34);
    reply.body = "{\"a\":2}";
    CHECK(header(sent(reply), "ETag") != tag);
    reply.status = 404;
    CHECK(header(sent(reply), "ETag").empty());
}

TEST_CASE("transfer: files by byte ranges") {
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "rc-transfer-test.bin";
    std::ofstream(file) << "0123456789";
    Reply reply;
    reply.file = file;
    reply.content_type = "application/pdf";
    reply.etag = "sha";
    struct Row {
        const char* range;
        const char* if_range;
        bool head;
        int status;
        std::uint64_t offset, length;
        const char* content_range;
    };
    for (const Row& row : {
             Row{"", "", false, 200, 0, 10, ""},
             {"bytes=2-4", "", false, 206, 2, 3, "bytes 2-4/10"},
             {"bytes=-3", "\"sha\"", false, 206, 7, 3, "bytes 7-9/10"},
             {"bytes=2-4", "\"old\"", false, 200, 0, 10, ""},
             {"bytes=2-4", "Wed, 21 Oct 2015 07:28:00 GMT", false, 200, 0, 10, ""},
             {"bytes=2-4", "", true, 200, 0, 10, ""},
         }) {
        CAPTURE(row.range);
        CAPTURE(row.if_range);
        Conditions conditions;
        conditions.range = row.range;
        conditions.if_range = row.if_range;
        conditions.head = row.head;
        const Wire wire = sent(reply, conditions);
        CHECK(wire.status == row.status);
        REQUIRE(wire.file.has_value());
        CHECK(wire.file->offset == row.offset);
        CHECK(wire.length == row.length);
        CHECK(header(wire, "Content-Range") == row.content_range);
        CHECK(header(wire, "Accept-Ranges") == "bytes");
    }
    Conditions beyond;
    beyond.range = "bytes=10-";
    const Wire refused = sent(reply, beyond);
    CHECK(refused.status == 416);
    CHECK(header(refused, "Content-Range") == "bytes */10");
    CHECK(header(refused, "Content-Type") == "application/problem+json");
    std::filesystem::remove(file);
}
