// Who is at the other end, as far as fairness needs to know.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rc::http {

// A range of addresses, "10.0.0.0/8" or one address. Throws Error{bad_request} for anything else.
class AddressRange {
public:
    explicit AddressRange(std::string_view written);
    bool contains(std::string_view address) const; // false for what is no address

private:
    std::string bytes_; // 16 of IPv6; IPv4 as ::ffff:a.b.c.d
    unsigned bits_;
};

// The client's address: `peer`, unless that is a trusted proxy; then the last address of X-Forwarded-For that is none.
// Each proxy adds the one that called it at the end, so whatever the client itself wrote stands before and is not
// believed.
std::string client_address(const std::string& peer, std::string_view forwarded_for,
                           const std::vector<AddressRange>& trusted);

// What is limited together: an IPv4 /24 or an IPv6 /48, the smallest pieces that networks hand out to one site. Of
// single addresses whoever has a site's range would have as many buckets as he likes (2^80 in IPv6), and a single
// address would tell more of a person than fairness needs. Empty for an address of this machine or a private network:
// whoever calls from there is a proxy that was not declared, or a neighbour, and is not limited.
std::string address_prefix(std::string_view address);

} // namespace rc::http
