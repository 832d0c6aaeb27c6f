#include "common/text/utf8.hpp"

#include <algorithm>

namespace rc::text {

namespace {

constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Bytes a lead byte announces and the least code point that may be written so (Unicode 15, table 3-7).
struct Lead {
    std::size_t length;
    char32_t bits;
    char32_t least;
};

constexpr Lead read_lead(unsigned char byte) {
    if (byte >= 0xC2 && byte <= 0xDF) return {2, byte & 0x1Fu, 0x80};
    if (byte >= 0xE0 && byte <= 0xEF) return {3, byte & 0x0Fu, 0x800};
    if (byte >= 0xF0 && byte <= 0xF4) return {4, byte & 0x07u, 0x10000};
    return {0, 0, 0};
}

} // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        ++at;
        return first;
    }
    const Lead lead = read_lead(first);
    char32_t code_point = lead.bits;
    bool sound = lead.length != 0 && at + lead.length <= text.size();
    for (std::size_t i = 1; sound && i < lead.length; ++i) {
        sound = is_continuation(text[at + i]);
        code_point = code_point << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    }
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (!sound || code_point < lead.least || code_point > 0x10FFFF || surrogate) {
        ++at;
        return replacement;
    }
    at += lead.length;
    return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto byte = [&](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto tail = [&](int shift) { byte(0x80 | (code_point >> shift & 0x3F)); };
    if (code_point < 0x80) {
        byte(code_point);
    } else if (code_point < 0x800) {
        byte(0xC0 | code_point >> 6);
        tail(0);
    } else if (code_point < 0x10000) {
        byte(0xE0 | code_point >> 12);
        tail(6);
        tail(0);
    } else {
        byte(0xF0 | code_point >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        // U+FFFD itself takes three bytes; a malformed byte is one.
        if (next_code_point(text, at) == replacement && at - begin == 1) return false;
    }
    return true;
}

std::string to_valid_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        const bool kept = code_point >= 0x20 || code_point == '\t' || code_point == '\n' || code_point == '\f';
        append_utf8(out, kept ? code_point : U' ');
    }
    return out;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::string_view clip_bytes(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && is_continuation(text[bytes])) --bytes;
    return text.substr(0, bytes);
}

} // namespace rc::text
