#include "server/http/target.hpp"

#include "common/text/utf8.hpp"

#include <utility>

namespace rc::http {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

// Calls `visit` with each part of `text` between separators, empty ones too.
template <typename Visit> void each_part(std::string_view text, char separator, Visit visit) {
    for (;;) {
        const std::size_t end = text.find(separator);
        visit(text.substr(0, end));
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

std::string_view without_origin(std::string_view raw) {
    if (!raw.starts_with("http://") && !raw.starts_with("https://")) return raw;
    const std::size_t path = raw.find('/', raw.find("//") + 2);
    return path == std::string_view::npos ? "/" : raw.substr(path);
}

void read_path(std::string_view path, Target& target) {
    if (!path.starts_with('/')) throw Error(Error::Kind::bad_request, "the request's target is not a path");
    each_part(path.substr(1), '/', [&](std::string_view part) {
        auto segment = percent_decode(part, Plus::literal);
        if (!segment) throw Error(Error::Kind::bad_request, "the path has a broken escape or is not UTF-8");
        target.path += '/' + *segment;
        target.segments.push_back(std::move(*segment));
    });
}

void read_query(std::string_view query, Target& target) {
    std::vector<ParameterFault> faults;
    each_part(query, '&', [&](std::string_view part) {
        if (part.empty()) return;
        const std::size_t equals = part.find('=');
        auto name = percent_decode(part.substr(0, equals), Plus::space);
        auto value = percent_decode(equals == part.npos ? "" : part.substr(equals + 1), Plus::space);
        if (name && value)
            target.parameters.emplace_back(std::move(*name), std::move(*value));
        else
            faults.push_back({name.value_or(""), "has a broken escape, a NUL, or is not UTF-8"});
    });
    if (!faults.empty()) throw ParameterErrors(std::move(faults));
}

} // namespace

std::optional<std::string> percent_decode(std::string_view encoded, Plus plus) {
    std::string out;
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        if (encoded[i] == '+' && plus == Plus::space) {
            out += ' ';
        } else if (encoded[i] != '%') {
            out += encoded[i];
        } else {
            const int high = i + 2 < encoded.size() ? hex_value(encoded[i + 1]) : -1;
            const int low = high >= 0 ? hex_value(encoded[i + 2]) : -1;
            if (low < 0) return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    if (out.find('\0') != out.npos || !text::is_valid_utf8(out)) return std::nullopt;
    return out;
}

std::string percent_encode(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (is_unreserved(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += hex_digits[byte >> 4];
            out += hex_digits[byte & 15];
        }
    }
    return out;
}

std::string to_query(const NamedValues& parameters) {
    std::string out;
    for (const auto& [name, value] : parameters)
        out += (out.empty() ? "" : "&") + percent_encode(name) + '=' + percent_encode(value);
    return out;
}

Target parse_target(std::string_view raw) {
    raw = without_origin(raw);
    const std::size_t question = raw.find('?');
    Target target;
    if (question != raw.npos) target.query_string = raw.substr(question + 1);
    read_path(raw.substr(0, question), target);
    read_query(target.query_string, target);
    return target;
}

} // namespace rc::http
