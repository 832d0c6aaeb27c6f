#include "indexer/extract/frame.hpp"

#include "common/text/utf8.hpp"
#include "indexer/extract/text/clean.hpp"

#include <algorithm>
#include <array>

namespace rc {
namespace {

constexpr std::size_t header_size = 5;
constexpr std::uint8_t no_confidence = 101; // one more than the highest

[[noreturn]] void unsound(const std::string& what) {
    throw Error(Error::Kind::internal, "the extraction child's answer is not sound: " + what);
}

void put_number(std::string& out, std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>((number >> shift) & 0xFF);
}

std::uint32_t number_at(std::string_view bytes) {
    std::uint32_t number = 0;
    for (unsigned i = 0; i < 4; ++i)
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return number;
}

void put_string(std::string& out, std::string_view text, std::uint32_t longest) {
    const std::string_view clipped = text::clip_bytes(text, longest);
    put_number(out, static_cast<std::uint32_t>(clipped.size()));
    out += clipped;
}

// Takes values off the front of a payload, never beyond its end.
class PayloadReader {
public:
    explicit PayloadReader(std::string_view payload) : rest_(payload) {}

    std::uint8_t byte(std::uint8_t below) {
        if (rest_.empty()) unsound("too short");
        const auto value = static_cast<std::uint8_t>(rest_.front());
        if (value >= below) unsound("a code out of range");
        rest_.remove_prefix(1);
        return value;
    }
    std::uint32_t number(std::uint32_t largest) {
        if (rest_.size() < 4) unsound("too short");
        const std::uint32_t value = number_at(rest_);
        if (value > largest) unsound("a number out of range");
        rest_.remove_prefix(4);
        return value;
    }
    std::string_view bytes(std::uint32_t longest) {
        const std::uint32_t size = number(longest);
        if (rest_.size() < size) unsound("too short");
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }
    std::string string(std::uint32_t longest) { return text::to_valid_utf8(bytes(longest)); }
    std::string bytes(std::size_t size) {
        if (rest_.size() < size) unsound("too short");
        std::string bytes(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return bytes;
    }
    void finish() const {
        if (!rest_.empty()) unsound("too long");
    }

private:
    std::string_view rest_;
};

Description description_in(PayloadReader& in) {
    Description description;
    for (auto count = in.byte(field_count + 1); count > 0; --count) {
        const auto id = static_cast<FieldId>(in.byte(field_count));
        const auto origin = in.byte(2) == 0 ? Origin::embedded : Origin::guessed;
        std::vector<std::string> values(in.number(most_values));
        for (std::string& value : values) value = clean_line(in.string(longest_value));
        std::erase(values, std::string());
        description.set(id, std::move(values), origin);
    }
    return description;
}

// In order, each a paragraph that the text has.
std::vector<Heading> headings_in(PayloadReader& in, std::string_view text) {
    const auto paragraphs = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
    std::vector<Heading> headings(in.number(most_headings));
    for (std::size_t i = 0; i < headings.size(); ++i) {
        headings[i].paragraph = in.number(paragraphs);
        headings[i].level = in.byte(deepest_heading + 1);
        if (headings[i].level == 0 || (i > 0 && headings[i].paragraph <= headings[i - 1].paragraph))
            unsound("headings out of order");
    }
    return headings;
}

void put_layout(std::string& out, const Page& page) {
    std::string layout = packed(page.layout);
    if (layout.size() > longest_layout || page.text.size() > longest_page) layout = packed({});
    put_number(out, static_cast<std::uint32_t>(layout.size()));
    out += layout;
}

std::vector<OutlineEntry> outline_in(PayloadReader& in) {
    std::vector<OutlineEntry> entries(in.number(most_outline_entries));
    for (OutlineEntry& entry : entries) {
        entry.title = clean_line(in.string(longest_outline_title));
        entry.page = in.number(UINT32_MAX);
        entry.level = in.byte(deepest_heading + 1);
        if (entry.level == 0) unsound("an outline out of order");
    }
    return entries;
}

void put_reading(std::string& out, const PageReading& reading) {
    put_string(out, reading.method, longest_label);
    out += static_cast<char>(reading.confidence.value_or(no_confidence));
    out += static_cast<char>(reading.repairs.size());
    for (const Repaired& repaired : reading.repairs) {
        out += static_cast<char>(repaired.kind);
        put_number(out, repaired.count);
    }
    std::uint32_t faults = 0;
    for (const FaultKind& kind : fault_kinds)
        if (reading.faults.has(kind.id)) faults |= 1u << static_cast<unsigned>(kind.id);
    put_number(out, faults);
    put_string(out, reading.original, longest_original);
}

PageReading reading_in(PayloadReader& in) {
    PageReading reading;
    reading.method = clean_line(in.string(longest_label));
    if (const auto confidence = in.byte(no_confidence + 1); confidence != no_confidence)
        reading.confidence = confidence;
    for (auto count = in.byte(repair_count + 1); count > 0; --count) {
        const auto kind = static_cast<Repair>(in.byte(repair_count));
        reading.repairs.push_back({kind, in.number(longest_page)});
    }
    const std::uint32_t faults = in.number((1u << fault_count) - 1);
    for (const FaultKind& kind : fault_kinds)
        if ((faults & (1u << static_cast<unsigned>(kind.id))) != 0) reading.faults.add(kind.id);
    reading.original = in.string(longest_original);
    return reading;
}

} // namespace

std::optional<Frame> FrameReader::next() {
    if (buffer_.size() - at_ < header_size) return {};
    const std::uint32_t size = number_at(std::string_view(buffer_).substr(at_));
    const auto kind = static_cast<std::uint8_t>(buffer_[at_ + 4]);
    if (size > largest_payload) unsound("a frame of " + std::to_string(size) + " bytes");
    if (kind >= frame_kinds) unsound("an unknown frame");
    if (buffer_.size() - at_ - header_size < size) return {};
    Frame frame{static_cast<FrameKind>(kind), buffer_.substr(at_ + header_size, size)};
    at_ += header_size + size;
    if (at_ == buffer_.size() || at_ > largest_payload) {
        buffer_.erase(0, at_);
        at_ = 0;
    }
    return frame;
}

std::string encode(const Frame& frame) {
    std::string bytes;
    bytes.reserve(header_size + frame.payload.size());
    put_number(bytes, static_cast<std::uint32_t>(frame.payload.size()));
    bytes += static_cast<char>(frame.kind);
    return bytes += frame.payload;
}

Frame head_frame(const ExtractionHead& head) {
    Frame frame{FrameKind::head, {}};
    put_string(frame.payload, head.media_type, longest_label);
    put_string(frame.payload, head.method, longest_label);
    frame.payload += static_cast<char>(head.paged);
    put_number(frame.payload, head.page_count);
    return frame;
}

Frame page_frame(FrameKind kind, const Page& page) {
    Frame frame{kind, {}};
    put_string(frame.payload, page.label, longest_label);
    put_string(frame.payload, page.text, longest_page);
    const std::size_t count = std::min<std::size_t>(page.headings.size(), most_headings);
    put_number(frame.payload, static_cast<std::uint32_t>(count));
    for (std::size_t i = 0; i < count; ++i) {
        put_number(frame.payload, page.headings[i].paragraph);
        frame.payload += static_cast<char>(page.headings[i].level);
    }
    put_reading(frame.payload, page.reading);
    put_layout(frame.payload, page);
    return frame;
}

Frame outline_frame(const std::vector<OutlineEntry>& entries) {
    Frame frame{FrameKind::outline, {}};
    const std::size_t count = std::min(entries.size(), most_outline_entries);
    put_number(frame.payload, static_cast<std::uint32_t>(count));
    for (std::size_t i = 0; i < count; ++i) {
        put_string(frame.payload, entries[i].title, longest_outline_title);
        put_number(frame.payload, entries[i].page);
        frame.payload += static_cast<char>(entries[i].level);
    }
    return frame;
}

Frame description_frame(const Description& description) {
    Frame frame{FrameKind::description, {}};
    frame.payload += static_cast<char>(
        std::count_if(fields.begin(), fields.end(), [&](const Field& f) { return description.has(f.id); }));
    for (const Field& f : fields) {
        if (!description.has(f.id)) continue;
        frame.payload += static_cast<char>(f.id);
        frame.payload += static_cast<char>(description.origin(f.id) == Origin::embedded ? 0 : 1);
        const auto& values = description.all(f.id);
        const auto count = static_cast<std::uint32_t>(std::min<std::size_t>(values.size(), most_values));
        put_number(frame.payload, count);
        for (std::uint32_t i = 0; i < count; ++i) put_string(frame.payload, values[i], longest_value);
    }
    return frame;
}

Frame warning_frame(const std::string& warning) {
    Frame frame{FrameKind::warning, {}};
    put_string(frame.payload, warning, longest_value);
    return frame;
}

Frame failure_frame(const Error& error) {
    Frame frame{FrameKind::failure, {}};
    frame.payload += static_cast<char>(fault_of(error));
    put_string(frame.payload, error.what(), longest_value);
    put_string(frame.payload, error.hint(), longest_value);
    return frame;
}

void deliver(const Frame& frame, ExtractionSink& sink) {
    PayloadReader in(frame.payload);
    switch (frame.kind) {
    case FrameKind::head: {
        ExtractionHead head;
        head.media_type = in.string(longest_label);
        head.method = in.string(longest_label);
        head.paged = in.byte(2) != 0;
        head.page_count = in.number(UINT32_MAX);
        in.finish();
        return sink.begin(head);
    }
    case FrameKind::draft:
    case FrameKind::page: {
        Page page;
        page.label = clean_line(in.string(longest_label));
        page.text = in.string(longest_page);
        page.headings = headings_in(in, page.text);
        page.reading = reading_in(in);
        page.layout = unpacked(in.bytes(longest_layout), page.text.size());
        in.finish();
        return frame.kind == FrameKind::draft ? sink.draft(page) : sink.page(page);
    }
    case FrameKind::outline: {
        const std::vector<OutlineEntry> entries = outline_in(in);
        in.finish();
        return sink.outline(entries);
    }
    case FrameKind::description: {
        const Description description = description_in(in);
        in.finish();
        return sink.describe(description);
    }
    case FrameKind::warning: {
        const std::string warning = clean_line(in.string(longest_value));
        in.finish();
        return sink.warn(warning);
    }
    case FrameKind::ready:
    case FrameKind::failure:
    case FrameKind::picture:
    case FrameKind::end:
        break;
    }
    unsound("a frame out of place");
}

Frame picture_frame(const Raster& picture) {
    Frame frame{FrameKind::picture, {}};
    put_number(frame.payload, picture.width);
    put_number(frame.payload, picture.height);
    frame.payload += static_cast<char>(picture.channels);
    frame.payload += picture.pixels;
    return frame;
}

Raster picture_of(const Frame& frame) {
    constexpr std::uint8_t most_channels = 3;
    if (frame.kind != FrameKind::picture) unsound("a frame out of place");
    PayloadReader in(frame.payload);
    Raster picture;
    picture.width = in.number(largest_side);
    picture.height = in.number(largest_side);
    picture.channels = in.byte(most_channels + 1);
    picture.pixels = in.bytes(std::size_t{picture.width} * picture.height * picture.channels);
    in.finish();
    return picture;
}

ReadingFailure failure_of(const Frame& frame) {
    PayloadReader in(frame.payload);
    const auto fault = static_cast<Fault>(in.byte(fault_count));
    const std::string message = clean_line(in.string(longest_value)), hint = clean_line(in.string(longest_value));
    in.finish();
    return {fault, message, hint};
}

} // namespace rc
