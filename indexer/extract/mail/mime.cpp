#include "indexer/extract/mail/mime.hpp"

#include "indexer/extract/text/ascii.hpp"
#include "indexer/extract/text/charset.hpp"
#include "indexer/extract/text/line_cutting.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace rc::mail {
namespace {

constexpr std::size_t most_parts = 1000, most_headers = 1000;

int base64_digit(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

std::string from_base64(std::string_view text) {
    std::string out;
    unsigned bits = 0;
    int have = 0;
    for (const char c : text) {
        if (c == '=') break;
        const int digit = base64_digit(c);
        if (digit < 0) continue;
        bits = ((bits << 6) | static_cast<unsigned>(digit)) & 0xFFFFFF;
        have += 6;
        if (have < 8) continue;
        have -= 8;
        out += static_cast<char>((bits >> have) & 0xFF);
    }
    return out;
}

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    return {};
}

// "=C5=A1" and, in bodies, a '=' at a line's end; `escape` is '=' or, in RFC 2231, '%'.
std::string from_quoted(std::string_view text, char escape) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != escape) {
            out += text[at];
            continue;
        }
        const auto high = at + 2 < text.size() ? hex_digit(text[at + 1]) : std::nullopt;
        const auto low = high ? hex_digit(text[at + 2]) : std::nullopt;
        if (low) {
            out += static_cast<char>(*high * 16 + *low);
            at += 2;
        } else if (at + 1 < text.size() && text[at + 1] == '\n') {
            ++at;
        } else if (text.substr(at + 1, 2) == "\r\n") {
            at += 2;
        } else {
            out += escape;
        }
    }
    return out;
}

struct EncodedWord {
    std::string text;
    std::size_t end; // behind it
};

// "=?charset?B?...?=" at that place.
std::optional<EncodedWord> encoded_word(std::string_view header, std::size_t at) {
    const std::size_t charset = at + 2;
    const std::size_t encoding = header.find('?', charset);
    if (encoding == std::string_view::npos || encoding + 2 >= header.size() || header[encoding + 2] != '?') return {};
    const std::size_t end = header.find("?=", encoding + 3);
    if (end == std::string_view::npos) return {};
    const std::string_view payload = header.substr(encoding + 3, end - encoding - 3);
    std::string bytes;
    if (std::tolower(static_cast<unsigned char>(header[encoding + 1])) == 'b') {
        bytes = from_base64(payload);
    } else {
        std::string spaced(payload);
        std::ranges::replace(spaced, '_', ' ');
        bytes = from_quoted(spaced, '=');
    }
    std::string name(header.substr(charset, encoding - charset));
    name.resize(std::min(name.find('*'), name.size())); // RFC 2231 adds the language
    return EncodedWord{decode_text(bytes, name), end + 2};
}

bool is_header_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c > 32 && c < 127 && c != ':'; });
}

} // namespace

std::string HeaderValue::parameter(const std::string& name) const {
    if (const auto plain = parameters.find(name); plain != parameters.end()) return plain->second;
    const auto extended = parameters.find(name + '*'); // RFC 2231: utf-8''na%C4%8Drt.pdf
    if (extended == parameters.end()) return {};
    const std::string& written = extended->second;
    const std::size_t language = written.find('\'');
    const std::size_t text = language == std::string::npos ? language : written.find('\'', language + 1);
    if (text == std::string::npos) return written;
    return decode_text(from_quoted(std::string_view(written).substr(text + 1), '%'), written.substr(0, language));
}

std::string Part::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

HeaderValue Part::content_type() const {
    HeaderValue type = read_header_value(header("content-type"));
    if (type.value.find('/') == std::string::npos) type.value = "text/plain";
    return type;
}

std::string Part::content() const {
    const std::string encoding = read_header_value(header("content-transfer-encoding")).value;
    if (encoding == "base64") return from_base64(body);
    if (encoding == "quoted-printable") return from_quoted(body, '=');
    return std::string(body);
}

std::string Part::file_name() const {
    std::string name = read_header_value(header("content-disposition")).parameter("filename");
    if (name.empty()) name = content_type().parameter("name");
    return decode_words(name);
}

Part read_part(std::string_view message) {
    Part part;
    std::string* last = nullptr;
    std::string other; // takes the lines of a name that came before
    for (std::size_t count = 0; !message.empty() && count < most_headers; ++count) {
        std::string_view rest = message;
        const std::string_view line = take_line(rest);
        if (line.empty()) {
            message = rest;
            break;
        }
        const std::size_t colon = line.find(':');
        if (line.front() == ' ' || line.front() == '\t') {
            if (last != nullptr) last->append(" ").append(trimmed(line));
        } else if (colon != std::string_view::npos && is_header_name(line.substr(0, colon))) {
            const auto [at, added] = part.headers.emplace(lower_ascii(line.substr(0, colon)), "");
            last = added ? &at->second : &other;
            *last = trimmed(line.substr(colon + 1));
        } else if (count > 0 || !line.starts_with("From ")) { // the line by which a mailbox parts its letters
            break;
        }
        message = rest;
    }
    part.body = message;
    return part;
}

std::vector<Part> parts_of(std::string_view body, const std::string& boundary) {
    std::vector<Part> parts;
    if (boundary.empty()) return parts;
    const std::string mark = "--" + boundary;
    const char* begin = nullptr; // of the part that is being read
    while (!body.empty() && parts.size() < most_parts) {
        const char* const line_begin = body.data();
        const std::string_view line = take_line(body);
        const bool last = body.empty();
        const std::string_view after = line.starts_with(mark) ? trimmed(line.substr(mark.size())) : "no mark";
        if (!after.empty() && after != "--") {
            if (last && begin != nullptr) // cut short: what is there
                parts.push_back(read_part({begin, static_cast<std::size_t>(body.data() - begin)}));
            continue;
        }
        if (begin != nullptr) parts.push_back(read_part({begin, static_cast<std::size_t>(line_begin - begin)}));
        if (after == "--") break;
        begin = body.data();
    }
    return parts;
}

std::string decode_words(std::string_view header) {
    std::string out, plain;
    const auto flush = [&] {
        if (!plain.empty()) out += decode_text(plain);
        plain.clear();
    };
    bool after_word = false;
    for (std::size_t at = 0; at < header.size();) {
        const auto word = header.substr(at, 2) == "=?" ? encoded_word(header, at) : std::nullopt;
        if (!word) {
            plain += header[at++];
            continue;
        }
        // White space between two encoded words is no part of the text.
        if (after_word && trimmed(plain).empty()) plain.clear();
        flush();
        out += word->text;
        at = word->end;
        after_word = true;
    }
    flush();
    return out;
}

HeaderValue read_header_value(std::string_view header) {
    HeaderValue result;
    std::size_t at = std::min(header.find(';'), header.size());
    result.value = lower_ascii(trimmed(header.substr(0, at)));
    while (at < header.size()) {
        const std::size_t equals = header.find('=', at + 1);
        if (equals == std::string_view::npos) break;
        const std::string name = lower_ascii(trimmed(header.substr(at + 1, equals - at - 1)));
        std::string value;
        std::size_t end = header.find_first_not_of(" \t", equals + 1);
        if (end != std::string_view::npos && header[end] == '"') {
            for (++end; end < header.size() && header[end] != '"'; ++end) {
                if (header[end] == '\\' && end + 1 < header.size()) ++end;
                value += header[end];
            }
            at = std::min(header.find(';', end), header.size());
        } else {
            at = std::min(header.find(';', equals), header.size());
            value = trimmed(header.substr(equals + 1, at - equals - 1));
        }
        result.parameters.emplace(name, value);
    }
    return result;
}

} // namespace rc::mail
