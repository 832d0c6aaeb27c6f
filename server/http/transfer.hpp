// From a handler's reply to what goes over the wire: standard headers, entity tags, 304, compression, byte ranges.
#pragma once
#include "server/http/message.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace rc::http {

// What a request says of the form in which it wants the reply; values of the headers of these names.
struct Conditions {
    bool head = false;
    std::string accept_encoding, if_none_match, if_range, range;
};

struct FilePart {
    std::filesystem::path path;
    std::uint64_t offset = 0;
};

struct Wire {
    int status = 200;
    NamedValues headers;
    std::string body;
    NextPiece next_piece;                // what comes behind the body, if anything does
    std::optional<FilePart> file;        // in place of the body
    std::optional<std::uint64_t> length; // bytes of body or file part, to HEAD too; nothing for 204, 304 and pieces
};

// `path` is the request's: replies under /api and /embed may be read by pages of any origin. `request_id` goes into the
// headers.
// Throws Error{internal} if the reply's file cannot be read.
Wire to_wire(Reply reply, const Conditions& conditions, std::string_view path, std::string_view request_id);

} // namespace rc::http
