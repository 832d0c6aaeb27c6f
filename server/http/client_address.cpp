#include "server/http/client_address.hpp"

#include "common/error.hpp"
#include "common/trimmed.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>

namespace rc::http {
namespace {

constexpr std::size_t ipv6_bytes = 16;
constexpr unsigned mapped_bits = 96;
constexpr std::string_view mapped{"\0\0\0\0\0\0\0\0\0\0\xff\xff", 12};

// 16 bytes; "" for what is no address. A zone ("fe80::1%eth0") is left out.
std::string bytes_of(std::string_view address) {
    const std::string text(address.substr(0, address.find('%')));
    std::array<char, ipv6_bytes> bytes{};
    if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) return std::string(mapped) + std::string(bytes.data(), 4);
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) return {bytes.data(), bytes.size()};
    return {};
}

bool is_ipv4(std::string_view bytes) { return bytes.starts_with(mapped); }

bool same_begin(std::string_view a, std::string_view b, unsigned bits) {
    if (a.substr(0, bits / 8) != b.substr(0, bits / 8)) return false;
    if (bits % 8 == 0) return true;
    const auto difference = static_cast<unsigned char>(a[bits / 8] ^ b[bits / 8]);
    return difference >> (8 - bits % 8) == 0;
}

const std::vector<AddressRange>& private_ranges() {
    static const std::vector<AddressRange> ranges = [] {
        std::vector<AddressRange> all; // RFC 1122, 1918, 3927, 6598, 4291, 4193
        for (const char* range : {"127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16",
                                  "::1", "fe80::/10", "fc00::/7"})
            all.emplace_back(range);
        return all;
    }();
    return ranges;
}

bool is_in(std::string_view address, const std::vector<AddressRange>& ranges) {
    return std::ranges::any_of(ranges, [&](const AddressRange& range) { return range.contains(address); });
}

} // namespace

AddressRange::AddressRange(std::string_view written) {
    const std::size_t slash = written.find('/');
    bytes_ = bytes_of(written.substr(0, slash));
    const unsigned most = is_ipv4(bytes_) ? 32 : 128;
    bits_ = most;
    bool sound = !bytes_.empty();
    if (slash != std::string_view::npos) {
        const std::string_view number = written.substr(slash + 1);
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), bits_);
        sound = sound && error == std::errc() && end == number.data() + number.size() && bits_ <= most;
    }
    if (!sound)
        throw Error(Error::Kind::bad_request, '"' + std::string(written) + "\" is not an address or range",
                    "write 10.0.0.1, 10.0.0.0/8 or fd00::/8");
    if (is_ipv4(bytes_)) bits_ += mapped_bits;
}

bool AddressRange::contains(std::string_view address) const {
    const std::string bytes = bytes_of(address);
    return !bytes.empty() && same_begin(bytes, bytes_, bits_);
}

std::string client_address(const std::string& peer, std::string_view forwarded_for,
                           const std::vector<AddressRange>& trusted) {
    std::string client = peer;
    while (is_in(client, trusted) && !forwarded_for.empty()) {
        const std::size_t comma = forwarded_for.rfind(',');
        const std::string before(
            trimmed(comma == std::string_view::npos ? forwarded_for : forwarded_for.substr(comma + 1)));
        if (bytes_of(before).empty()) break;
        client = before;
        forwarded_for = comma == std::string_view::npos ? "" : forwarded_for.substr(0, comma);
    }
    return client;
}

std::string address_prefix(std::string_view address) {
    const std::string bytes = bytes_of(address);
    if (bytes.empty() || is_in(address, private_ranges())) return {};
    return is_ipv4(bytes) ? bytes.substr(0, 15) : bytes.substr(0, 6);
}

} // namespace rc::http
