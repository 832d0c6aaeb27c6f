// The format in which an extraction child answers: frames of four bytes length (little endian), one byte kind, payload.
// The parent reads it as if an attacker had written it: lengths are bounded, texts are checked, anything else ends it.
#pragma once
#include "common/error.hpp"
#include "indexer/extract/text/sink.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rc {

enum class FrameKind : std::uint8_t { ready, head, draft, page, description, warning, failure, end };
inline constexpr std::uint8_t frame_kinds = static_cast<std::uint8_t>(FrameKind::end) + 1;

struct Frame {
    FrameKind kind = FrameKind::end;
    std::string payload;
};

// Bounds, in bytes unless said otherwise. What the child has beyond them it cuts; a parent that sees more hangs up.
inline constexpr std::uint32_t largest_payload = 8u << 20;
inline constexpr std::uint32_t longest_page = largest_payload - 1024;
inline constexpr std::uint32_t longest_label = 64;
inline constexpr std::uint32_t longest_value = 4096;
inline constexpr std::uint32_t most_values = 200; // of one field, or of warnings
inline constexpr std::uint32_t most_headings = 1000; // of a page

// Finds frames in a stream of bytes that arrives in pieces.
class FrameReader {
public:
    void append(std::string_view bytes) { buffer_.append(bytes); }
    // The next whole frame, or nothing yet. Throws Error{internal} if the bytes are no frames.
    std::optional<Frame> next();

private:
    std::string buffer_;
    std::size_t at_ = 0;
};

std::string encode(const Frame& frame);
Frame head_frame(const ExtractionHead& head);
Frame page_frame(FrameKind kind, const Page& page); // draft or page
Frame description_frame(const Description& description);
Frame warning_frame(const std::string& warning);
Frame failure_frame(const Error& error);

// Hands a head, draft, page, description or warning to the sink. Throws Error{internal} if the payload is not sound.
void deliver(const Frame& frame, ExtractionSink& sink);
// The Error a failure frame tells of. Throws Error{internal} if the payload is not sound.
Error failure_of(const Frame& frame);

} // namespace rc
