#include "indexer/extract/text/clean.hpp"

#include "common/text/utf8.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>

namespace rc {
namespace {

constexpr auto latin_ligatures =
    std::to_array<std::string_view>({"ff", "fi", "fl", "ffi", "ffl", "st", "st"}); // U+FB00..FB06

bool is_space(char32_t c) {
    return c <= 0x20 || c == 0x7F || (c >= 0x80 && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_nothing(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || (c >= 0x200E && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xFFF0 && c <= 0xFFFC) ||
           (c & 0xFFFE) == 0xFFFE;
}

// Symbol fonts keep their own codes at U+F020..U+F0FF; only their bullets have a meaning we can name.
bool is_symbol_bullet(char32_t c) {
    constexpr std::array<char32_t, 9> bullets{0xF0A7, 0xF0A8, 0xF0B7, 0xF0D8, 0xF0FC, 0xF06E, 0xF076, 0xF0E0, 0xF0F0};
    return std::find(bullets.begin(), bullets.end(), c) != bullets.end();
}

bool is_private(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

void compose(std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || nfc->isNormalizedUTF8(text, status)) return;
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    if (U_SUCCESS(status)) text = std::move(composed);
}

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::string squeeze_spaces(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char c : text)
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

} // namespace

std::string clean_line(std::string_view text) {
    if (is_plain(text)) return squeeze_spaces(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (is_nothing(c)) continue;
        if (c >= 0xFB00 && c <= 0xFB06)
            out += latin_ligatures[c - 0xFB00];
        else if (is_symbol_bullet(c))
            out += "•";
        else if (is_space(c) || is_private(c))
            out += ' ';
        else
            text::append_utf8(out, c);
    }
    out = squeeze_spaces(out);
    compose(out);
    return out;
}

std::string clean_paragraphs(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
        const std::string line = clean_line(text.substr(0, end));
        if (!line.empty()) {
            if (!out.empty()) out += '\n';
            out += line;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string clean_value(std::string_view text, std::size_t bytes) {
    std::string value = clean_line(text);
    if (value.size() <= bytes) return value;
    constexpr std::string_view dots = "…";
    value = text::clip_bytes(value, bytes - dots.size());
    if (const std::size_t word = value.rfind(' '); word != std::string::npos && word > bytes / 2) value.resize(word);
    return value.append(dots);
}

} // namespace rc
