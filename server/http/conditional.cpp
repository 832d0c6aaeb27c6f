#include "server/http/conditional.hpp"

#include "common/trimmed.hpp"

#include <algorithm>
#include <charconv>

namespace rc::http {
namespace {

std::optional<std::uint64_t> number(std::string_view digits) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

} // namespace

std::optional<std::string> matching_tag(std::string_view if_none_match, std::string_view etag) {
    const std::string compressed = std::string(etag) + std::string(gzip_mark);
    while (!if_none_match.empty()) {
        const std::size_t comma = std::min(if_none_match.find(','), if_none_match.size());
        std::string_view tag = trimmed(if_none_match.substr(0, comma));
        if_none_match.remove_prefix(std::min(comma + 1, if_none_match.size()));
        if (tag == "*") return std::string(etag);
        if (tag.starts_with("W/")) tag.remove_prefix(2);
        if (tag.size() < 2 || tag.front() != '"' || tag.back() != '"') continue;
        tag = tag.substr(1, tag.size() - 2);
        if (tag == etag || tag == compressed) return std::string(tag);
    }
    return std::nullopt;
}

RangeAnswer read_range(std::string_view range, std::uint64_t size) {
    using Kind = RangeAnswer::Kind;
    constexpr std::string_view unit = "bytes=";
    const std::string_view wanted = trimmed(range);
    if (!wanted.starts_with(unit) || wanted.find(',') != wanted.npos) return {};
    const std::string_view spec = trimmed(wanted.substr(unit.size()));
    const std::size_t dash = spec.find('-');
    if (dash == spec.npos) return {};
    const std::string_view before = spec.substr(0, dash), after = spec.substr(dash + 1);
    const auto first = number(before), last = number(after);
    if (before.empty()) { // the last so many bytes
        if (!last) return {};
        if (*last == 0 || size == 0) return {Kind::not_satisfiable, {}};
        return {Kind::part, {size - std::min(*last, size), size - 1}};
    }
    if (!first || (!last && !after.empty()) || (last && *last < *first)) return {};
    if (*first >= size) return {Kind::not_satisfiable, {}};
    return {Kind::part, {*first, std::min(last.value_or(size - 1), size - 1)}};
}

} // namespace rc::http
