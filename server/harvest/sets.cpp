#include "server/harvest/sets.hpp"

#include <algorithm>
#include <charconv>

namespace rc::harvest {
namespace {

// '~' is allowed by the protocol too, but marks what is not.
bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
}

std::string encoded(std::string_view value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : value) {
        if (is_plain(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        (out += '~').append({digits[byte >> 4], digits[byte & 15]});
    }
    return out;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '~') {
            out += text[i];
            continue;
        }
        unsigned byte = 0;
        if (i + 2 >= text.size()) return std::nullopt;
        const auto [end, error] = std::from_chars(&text[i + 1], &text[i + 1] + 2, byte, 16);
        if (error != std::errc() || end != &text[i + 1] + 2) return std::nullopt;
        out += static_cast<char>(byte);
        i += 2;
    }
    return out;
}

} // namespace

std::string set_spec(const Set& set) {
    const std::string name(field(set.field).name);
    return set.value.empty() ? name : name + ':' + encoded(set.value);
}

std::optional<Set> read_set_spec(std::string_view spec) {
    const std::size_t colon = spec.find(':');
    const Field* const known = find_field(spec.substr(0, colon));
    if (!known || std::ranges::find(set_fields, known->id) == set_fields.end()) return std::nullopt;
    if (colon == std::string_view::npos) return Set{known->id, ""};
    const auto value = decoded(spec.substr(colon + 1));
    if (!value || value->empty()) return std::nullopt;
    const Set set{known->id, *value};
    if (set_spec(set) != spec) return std::nullopt; // a set has one name
    return set;
}

} // namespace rc::harvest
