// The format in which an extraction child answers: frames of four bytes length (little endian), one byte kind, payload.
// The parent reads it as if an attacker had written it: lengths are bounded, texts are checked, anything else ends it.
#pragma once
#include "indexer/extract/failure.hpp"
#include "indexer/extract/raster.hpp"
#include "indexer/extract/text/sink.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rc {

enum class FrameKind : std::uint8_t { ready, head, draft, page, outline, description, warning, failure, picture, end };
inline constexpr std::uint8_t frame_kinds = static_cast<std::uint8_t>(FrameKind::end) + 1;

struct Frame {
    FrameKind kind = FrameKind::end;
    std::string payload;
};

// Bounds, in bytes unless said otherwise. What the child has beyond them it cuts; a parent that sees more hangs up.
inline constexpr std::uint32_t largest_payload = 8u << 20;
inline constexpr std::uint32_t longest_page = 5u << 20;
inline constexpr std::uint32_t longest_original = 1u << 20; // text of a page before repairs
inline constexpr std::uint32_t longest_layout = 1u << 20;   // packed; a page that has more goes without
inline constexpr std::uint32_t largest_side = 1'000;        // of a picture, pixels
inline constexpr std::uint32_t longest_label = 64;
inline constexpr std::uint32_t longest_value = 4096;
inline constexpr std::uint32_t most_values = 200;    // of one field, or of warnings
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
Frame outline_frame(const std::vector<OutlineEntry>& entries);
Frame description_frame(const Description& description);
Frame warning_frame(const std::string& warning);
Frame picture_frame(const Raster& picture);
Frame failure_frame(const Error& error); // with its fault (failure.hpp)

// Hands a head, draft, page, description or warning to the sink. Throws Error{internal} if the payload is not sound.
void deliver(const Frame& frame, ExtractionSink& sink);
// The picture of a frame. Throws Error{internal} if it is none or not sound.
Raster picture_of(const Frame& frame);
// What a failure frame tells of. Throws Error{internal} if the payload is not sound.
ReadingFailure failure_of(const Frame& frame);

} // namespace rc
