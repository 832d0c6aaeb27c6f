#include "common/page_layout.hpp"

#include "common/error.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace rc {
namespace {

constexpr float steps = 10;                  // of a point
constexpr std::int64_t farthest = 1'000'000; // steps: PDF knows no larger paper

[[noreturn]] void unsound(const char* what) {
    throw Error(Error::Kind::internal, std::string("a page's layout is not sound: ") + what);
}

// Numbers of seven bits a byte, small ones first; signs in the lowest bit (as in Protocol Buffers).
void put(std::string& out, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) out += static_cast<char>(0x80 | (number & 0x7F));
    out += static_cast<char>(number);
}

void put_signed(std::string& out, std::int64_t number) {
    put(out, (static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63));
}

std::int64_t in_steps(float points) { // NaN is the corner
    return points > 0 ? std::llround(std::min(points * steps, static_cast<float>(farthest))) : 0;
}

float in_points(std::int64_t place) { return static_cast<float>(place) / steps; }

class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number(std::uint64_t largest) {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            if (rest_.empty()) unsound("too short");
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte >= 0x80) continue;
            if (value > largest) unsound("a number out of range");
            return value;
        }
        unsound("a number out of range");
    }
    std::int64_t signed_number() {
        const std::uint64_t value = number(4 * farthest);
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }
    std::string_view bytes(std::size_t count) {
        if (rest_.size() < count) unsound("too short");
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }
    bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

// A box by the distance of its corner from the last one's, which is small along a line.
struct BoxCoder {
    std::int64_t x = 0, y = 0;

    void put_box(std::string& out, const PaperBox& box) {
        const std::int64_t x0 = in_steps(box.x0), y0 = in_steps(box.y0);
        put_signed(out, x0 - x);
        put_signed(out, y0 - y);
        put(out, static_cast<std::uint64_t>(std::max<std::int64_t>(0, in_steps(box.x1) - x0)));
        put(out, static_cast<std::uint64_t>(std::max<std::int64_t>(0, in_steps(box.y1) - y0)));
        x = x0;
        y = y0;
    }
    PaperBox box(Reader& in) {
        x += in.signed_number();
        y += in.signed_number();
        if (x < 0 || x > farthest || y < 0 || y > farthest) unsound("a place off the paper");
        const auto width = static_cast<std::int64_t>(in.number(farthest));
        const auto height = static_cast<std::int64_t>(in.number(farthest));
        return {in_points(x), in_points(y), in_points(x + width), in_points(y + height)};
    }
};

} // namespace

void tie_links(PageLayout& layout) {
    for (PageLink& link : layout.links) {
        const auto inside = [&](const WordBox& word) {
            const float x = (word.box.x0 + word.box.x1) / 2, y = (word.box.y0 + word.box.y1) / 2;
            return x >= link.box.x0 && x <= link.box.x1 && y >= link.box.y0 && y <= link.box.y1;
        };
        const auto first = std::find_if(layout.words.begin(), layout.words.end(), inside);
        const auto end = std::find_if_not(first, layout.words.end(), inside);
        link.begin = first == end ? 0 : first->begin;
        link.end = first == end ? 0 : std::prev(end)->end;
    }
}

bool is_followed(std::string_view address) {
    constexpr auto kinds = std::to_array<std::string_view>({"https://", "http://", "mailto:"});
    if (address.size() > longest_link) return false;
    const bool clean = std::none_of(address.begin(), address.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == 0x7F || c == '"' || c == '<' || c == '>';
    });
    return clean && std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
               return address.size() > kind.size() && address.starts_with(kind);
           });
}

std::string packed(const PageLayout& layout) {
    std::string out;
    put(out, static_cast<std::uint64_t>(in_steps(layout.width)));
    put(out, static_cast<std::uint64_t>(in_steps(layout.height)));
    const std::size_t words = std::min(layout.words.size(), most_words_of_page);
    put(out, words);
    BoxCoder boxes;
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < words; ++i) {
        const WordBox& word = layout.words[i];
        put(out, word.begin - at);
        put(out, word.end - word.begin);
        boxes.put_box(out, word.box);
        at = word.end;
    }
    const std::size_t links = std::min(layout.links.size(), most_links_of_page);
    put(out, links);
    for (std::size_t i = 0; i < links; ++i) {
        put(out, layout.links[i].address.size());
        out += layout.links[i].address;
        boxes.put_box(out, layout.links[i].box);
    }
    for (std::size_t i = 0; i < links; ++i) {
        put(out, layout.links[i].begin);
        put(out, layout.links[i].end - layout.links[i].begin);
    }
    return out;
}

PageLayout unpacked(std::string_view bytes, std::size_t text_bytes) {
    Reader in(bytes);
    PageLayout layout;
    layout.width = in_points(static_cast<std::int64_t>(in.number(farthest)));
    layout.height = in_points(static_cast<std::int64_t>(in.number(farthest)));
    layout.words.resize(in.number(std::min(most_words_of_page, text_bytes)));
    BoxCoder boxes;
    std::uint64_t at = 0;
    for (WordBox& word : layout.words) {
        at += in.number(text_bytes);
        word.begin = static_cast<std::uint32_t>(at);
        at += in.number(text_bytes);
        word.end = static_cast<std::uint32_t>(at);
        if (word.end <= word.begin || at > text_bytes) unsound("a word outside the text");
        word.box = boxes.box(in);
    }
    layout.links.resize(in.number(most_links_of_page));
    for (PageLink& link : layout.links) {
        link.address = in.bytes(in.number(longest_link));
        if (!is_followed(link.address)) unsound("an address that is not followed");
        link.box = boxes.box(in);
    }
    if (in.at_end()) return layout; // packed when links had no text yet
    for (PageLink& link : layout.links) {
        const std::uint64_t begin = in.number(text_bytes);
        link.begin = static_cast<std::uint32_t>(begin);
        link.end = static_cast<std::uint32_t>(begin + in.number(text_bytes - begin));
    }
    if (!in.at_end()) unsound("too long");
    return layout;
}

} // namespace rc
