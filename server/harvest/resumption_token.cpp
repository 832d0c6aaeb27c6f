#include "server/harvest/resumption_token.hpp"

#include "common/digest.hpp"
#include "server/harvest/metadata_formats.hpp"
#include "server/harvest/sets.hpp"

#include <array>
#include <charconv>

namespace rc::harvest {
namespace {

constexpr std::string_view version = "1";
constexpr std::size_t check_letters = 16, parts = 8;
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string check_of(std::string_view state) {
    return sha256_hex("resumption\n" + std::string(state)).substr(0, check_letters);
}

// Base 64 for addresses, without padding (RFC 4648 §5).
std::string encoded(std::string_view bytes) {
    std::string out;
    unsigned bits = 0, held = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(c);
        for (held += 8; held >= 6; held -= 6) out += letters[(bits >> (held - 6)) & 63];
    }
    if (held > 0) out += letters[(bits << (6 - held)) & 63];
    return out;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    unsigned bits = 0, held = 0;
    for (const char c : text) {
        const std::size_t value = letters.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        bits = (bits << 6) | static_cast<unsigned>(value);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        out += static_cast<char>((bits >> held) & 255);
    }
    return out;
}

template <typename Number> bool read_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

std::optional<std::array<std::string_view, parts>> split(std::string_view state) {
    std::array<std::string_view, parts> found;
    for (std::size_t i = 0; i < parts; ++i) {
        const std::size_t end = state.find('\n');
        if ((end == std::string_view::npos) != (i + 1 == parts)) return std::nullopt;
        found[i] = state.substr(0, end);
        if (end != std::string_view::npos) state.remove_prefix(end + 1);
    }
    return found;
}

} // namespace

std::string make_token(const ListState& state) {
    const std::string text = std::string(version) + '\n' + std::string(row_of(state.format).prefix) + '\n' + state.set +
                             '\n' + state.filter.from + '\n' + state.filter.until + '\n' + state.place.updated + '\n' +
                             std::to_string(state.place.revision) + '\n' + std::to_string(state.given);
    return encoded(check_of(text) + text);
}

std::optional<ListState> read_token(std::string_view token) {
    const auto text = decoded(token);
    if (!text || text->size() < check_letters || encoded(*text) != token) return std::nullopt;
    const std::string_view state = std::string_view(*text).substr(check_letters);
    if (check_of(state) != text->substr(0, check_letters)) return std::nullopt;
    const auto part = split(state);
    if (!part || (*part)[0] != version) return std::nullopt;
    ListState read;
    const FormatRow* format = find_format((*part)[1]);
    const bool numbers = read_number((*part)[6], read.place.revision) && read_number((*part)[7], read.given);
    if (!format || !numbers) return std::nullopt;
    read.format = format->format;
    read.set = (*part)[2];
    read.filter = {std::string((*part)[3]), std::string((*part)[4]), {}, {}};
    read.place.updated = (*part)[5];
    if (const auto set = read_set_spec(read.set)) {
        read.filter.field = set->field;
        read.filter.value = set->value;
    }
    return read;
}

} // namespace rc::harvest
