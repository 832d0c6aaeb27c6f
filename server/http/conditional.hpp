// Conditional and range requests (RFC 9110 §13, §14) as functions of header values.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rc::http {

// A compressed reply is another representation and needs another strong tag; this is what is added to it.
inline constexpr std::string_view gzip_mark = "-gzip";

// The tag of the header's list that means `etag`, compressed or not; `etag` itself for "*"; nothing if none does. Weak
// comparison, as If-None-Match asks for. It is what a 304 must name: the form that the client holds.
std::optional<std::string> matching_tag(std::string_view if_none_match, std::string_view etag);

struct ByteRange {
    std::uint64_t first = 0, last = 0; // both inclusive
    bool operator==(const ByteRange&) const = default;
};

struct RangeAnswer {
    enum class Kind { whole, part, not_satisfiable } kind = Kind::whole;
    ByteRange range;
};

// What a Range header asks of a file of `size` bytes. Several ranges, other units and malformed headers give the whole.
RangeAnswer read_range(std::string_view range, std::uint64_t size);

} // namespace rc::http
