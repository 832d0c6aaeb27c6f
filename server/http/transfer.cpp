#include "server/http/transfer.hpp"

#include "common/digest.hpp"
#include "server/http/compression.hpp"
#include "server/http/conditional.hpp"
#include "server/http/problem.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace rc::http {
namespace {

constexpr std::size_t smallest_compressed = 1024;

// Nothing from elsewhere is loaded, nothing is framed, and no page learns where a reader came from.
constexpr std::pair<std::string_view, std::string_view> standard_headers[] = {
    {"Content-Security-Policy", "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                                "frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Frame-Options", "DENY"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
};

std::string* find(NamedValues& headers, std::string_view name) {
    const auto at =
        std::find_if(headers.begin(), headers.end(), [&](const auto& header) { return header.first == name; });
    return at == headers.end() ? nullptr : &at->second;
}

void add_if_missing(NamedValues& headers, std::string_view name, std::string_view value) {
    if (!find(headers, name)) headers.emplace_back(name, value);
}

void add_standard(NamedValues& headers, std::string_view path) {
    for (const auto& [name, value] : standard_headers) add_if_missing(headers, name, value);
    if (!path.starts_with("/api/") && !path.starts_with("/embed/")) return;
    add_if_missing(headers, "Access-Control-Allow-Origin", "*");
    add_if_missing(headers, "Access-Control-Expose-Headers",
                   "ETag, X-Request-Id, Content-Disposition, Content-Range, "
                   "RateLimit, RateLimit-Policy, Retry-After");
}

void add_vary(NamedValues& headers, std::string_view name) {
    if (std::string* vary = find(headers, "Vary"))
        *vary += ", " + std::string(name);
    else
        headers.emplace_back("Vary", name);
}

std::string entity_tag(std::string_view etag) { return '"' + std::string(etag) + '"'; }

void send_not_modified(Wire& wire, std::string_view etag) {
    wire.status = 304;
    wire.headers.emplace_back("ETag", entity_tag(etag));
}

void send_body(Wire& wire, Reply reply, const Conditions& conditions) {
    const bool compressible = is_compressible(reply.content_type);
    const bool compressed =
        compressible && reply.body.size() > smallest_compressed && accepts_gzip(conditions.accept_encoding);
    if (compressible) add_vary(wire.headers, "Accept-Encoding");
    if (reply.status == 200) {
        if (reply.etag.empty()) reply.etag = sha256_hex(reply.body).substr(0, 32);
        if (const auto tag = matching_tag(conditions.if_none_match, reply.etag)) return send_not_modified(wire, *tag);
        wire.headers.emplace_back("ETag", entity_tag(reply.etag + std::string(compressed ? gzip_mark : "")));
    }
    if (!reply.content_type.empty()) wire.headers.emplace_back("Content-Type", reply.content_type);
    if (compressed) wire.headers.emplace_back("Content-Encoding", "gzip");
    wire.body = compressed ? gzip(reply.body) : std::move(reply.body);
    if (wire.status != 204) wire.length = wire.body.size();
}

NextPiece compressed(NextPiece next_piece) {
    return [next_piece = std::move(next_piece), stream = std::make_shared<GzipStream>(), ended = false]() mutable {
        std::string ready;
        while (ready.empty() && !ended) {
            const std::string piece = next_piece();
            ended = piece.empty();
            ready = ended ? stream->finish() : stream->add(piece);
        }
        return ready;
    };
}

// The first piece is made at once: what fails in it is still answered as a problem.
void send_pieces(Wire& wire, Reply reply, const Conditions& conditions) {
    if (const auto tag = matching_tag(conditions.if_none_match, reply.etag)) return send_not_modified(wire, *tag);
    const bool is_compressed = is_compressible(reply.content_type) && accepts_gzip(conditions.accept_encoding);
    add_vary(wire.headers, "Accept-Encoding");
    wire.headers.emplace_back("ETag", entity_tag(reply.etag + std::string(is_compressed ? gzip_mark : "")));
    wire.headers.emplace_back("Content-Type", reply.content_type);
    if (is_compressed) wire.headers.emplace_back("Content-Encoding", "gzip");
    if (conditions.head) return;
    wire.next_piece = is_compressed ? compressed(std::move(reply.next_piece)) : std::move(reply.next_piece);
    wire.body = wire.next_piece();
}

void send_part(Wire& wire, ByteRange range, std::uint64_t size) {
    wire.status = 206;
    wire.file->offset = range.first;
    wire.length = range.last - range.first + 1;
    wire.headers.emplace_back("Content-Range", "bytes " + std::to_string(range.first) + '-' +
                                                   std::to_string(range.last) + '/' + std::to_string(size));
}

// Files are sent as they are: originals are mostly compressed already, and ranges count the bytes of the original.
void send_file(Wire& wire, const Reply& reply, const Conditions& conditions, std::string_view request_id) {
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(*reply.file, error);
    if (error) throw Error(Error::Kind::internal, "cannot read the file " + reply.file->string());
    if (const auto tag = matching_tag(conditions.if_none_match, reply.etag)) return send_not_modified(wire, *tag);
    const bool ranges_count =
        !conditions.head && (conditions.if_range.empty() || conditions.if_range == entity_tag(reply.etag));
    const RangeAnswer answer = ranges_count ? read_range(conditions.range, size) : RangeAnswer{};
    wire.headers.emplace_back("Accept-Ranges", "bytes");
    if (answer.kind == RangeAnswer::Kind::not_satisfiable) {
        wire.status = 416;
        wire.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
        const std::string detail = "the file has " + std::to_string(size) + " bytes";
        return send_body(wire, problem_reply(problem("range-not-satisfiable", detail), request_id), conditions);
    }
    wire.headers.emplace_back("ETag", entity_tag(reply.etag));
    wire.headers.emplace_back("Content-Type", reply.content_type);
    wire.file = FilePart{*reply.file, 0};
    wire.length = size;
    if (answer.kind == RangeAnswer::Kind::part) send_part(wire, answer.range, size);
}

} // namespace

Wire to_wire(Reply reply, const Conditions& conditions, std::string_view path, std::string_view request_id) {
    Wire wire;
    wire.status = reply.status;
    wire.headers = std::move(reply.headers);
    add_standard(wire.headers, path);
    wire.headers.emplace_back("X-Request-Id", request_id);
    if (!reply.cache_control.empty()) wire.headers.emplace_back("Cache-Control", reply.cache_control);
    if (reply.status == 304) {
        send_not_modified(wire, matching_tag(conditions.if_none_match, reply.etag).value_or(reply.etag));
    } else if (reply.file) {
        send_file(wire, reply, conditions, request_id);
    } else if (reply.next_piece) {
        send_pieces(wire, std::move(reply), conditions);
    } else {
        send_body(wire, std::move(reply), conditions);
    }
    return wire;
}

} // namespace rc::http
