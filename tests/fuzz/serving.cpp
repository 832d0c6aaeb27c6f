// Targets: what requests hold.
#include "common/text/utf8.hpp"
#include "server/handlers/search_call.hpp"
#include "server/http/target.hpp"
#include "server/http/transfer.hpp"
#include "server/search/date_span.hpp"
#include "server/search/query.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/targets.hpp"

namespace rc::fuzz {

void read_query(std::string_view bytes) {
    const std::string typed = text::to_valid_utf8(bytes);
    search::parse_query(typed); // free text is never an error
    search::parse_date(typed);
    search::parse_date_range(typed, typed);
}

void read_target(std::string_view bytes) {
    may_refuse([&] { // 400
        const http::Target target = http::parse_target(bytes);
        promise(text::is_valid_utf8(target.path), "paths are UTF-8");
        for (const auto& [name, value] : target.parameters)
            promise(text::is_valid_utf8(name) && text::is_valid_utf8(value), "parameters are UTF-8");
    });
}

void read_range(std::string_view bytes) {
    const std::string content = "0123456789";
    http::Reply reply;
    reply.content_type = "text/plain";
    reply.body = content;
    http::Conditions conditions;
    conditions.range = bytes;
    conditions.accept_encoding = bytes;
    conditions.if_none_match = bytes;
    const http::Wire wire = http::to_wire(std::move(reply), conditions, "/", "1");
    promise(wire.status == 200 || wire.status == 206 || wire.status == 304 || wire.status == 416, "a status of ranges");
}

void read_list_cursor(std::string_view bytes) {
    const std::size_t half = bytes.size() / 2;
    const std::string identity(bytes.substr(0, half));
    handlers::read_cursor(identity, bytes.substr(half));
    const std::uint32_t offset = static_cast<std::uint32_t>(bytes.size()) * 7919;
    promise(handlers::read_cursor(identity, handlers::make_cursor(identity, offset)) == offset,
            "a cursor leads where it was made for");
}

} // namespace rc::fuzz
