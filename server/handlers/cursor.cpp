#include "common/digest.hpp"
#include "server/handlers/search_call.hpp"

#include <charconv>

namespace rc::handlers {
namespace {

constexpr std::size_t check_letters = 16;

std::string check_of(const std::string& identity, std::string_view offset) {
    return sha256_hex("cursor\n" + identity + '\n' + std::string(offset)).substr(0, check_letters);
}

} // namespace

std::string make_cursor(const std::string& identity, std::uint32_t offset) {
    const std::string place = std::to_string(offset);
    return check_of(identity, place) + place;
}

std::optional<std::uint32_t> read_cursor(const std::string& identity, std::string_view cursor) {
    if (cursor.size() <= check_letters) return std::nullopt;
    const std::string_view place = cursor.substr(check_letters);
    std::uint32_t offset = 0;
    const auto [end, error] = std::from_chars(place.data(), place.data() + place.size(), offset);
    if (error != std::errc() || end != place.data() + place.size()) return std::nullopt;
    if (cursor != make_cursor(identity, offset)) return std::nullopt;
    return offset;
}

} // namespace rc::handlers
