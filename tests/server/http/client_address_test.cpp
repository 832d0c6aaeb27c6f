#include "server/http/client_address.hpp"

#include "common/error.hpp"

#include <doctest/doctest.h>

using namespace rc::http;

TEST_CASE("client address: forwarded addresses are believed as far as trusted proxies added them") {
    const std::vector<AddressRange> trusted{AddressRange("127.0.0.1"), AddressRange("10.1.0.0/16"),
                                            AddressRange("fd00::/8")};
    struct Row {
        const char *peer, *forwarded_for, *client;
    };
    for (const Row& row : {
             Row{"127.0.0.1", "198.51.100.7", "198.51.100.7"},
             Row{"127.0.0.1", "203.0.113.9, 198.51.100.7", "198.51.100.7"}, // the first was made up by the client
             Row{"127.0.0.1", "198.51.100.7, 10.1.2.3", "198.51.100.7"},    // two proxies of ours
             Row{"fd12::1", "2001:db8::7", "2001:db8::7"},
             Row{"192.0.2.1", "198.51.100.7", "192.0.2.1"}, // nobody's proxy
             Row{"10.2.0.1", "198.51.100.7", "10.2.0.1"},
             Row{"127.0.0.1", "", "127.0.0.1"},
             Row{"127.0.0.1", "unknown", "127.0.0.1"},
             Row{"127.0.0.1", "198.51.100.7, <script>", "127.0.0.1"},
         }) {
        CAPTURE(row.forwarded_for);
        CHECK(client_address(row.peer, row.forwarded_for, trusted) == row.client);
    }
    CHECK(client_address("127.0.0.1", "198.51.100.7", {}) == "127.0.0.1");
}

TEST_CASE("client address: neighbours of one site are limited together, this machine and private networks not at all") {
    CHECK(address_prefix("198.51.100.7") == address_prefix("198.51.100.250"));
    CHECK(address_prefix("198.51.100.7") != address_prefix("198.51.101.7"));
    CHECK(address_prefix("::ffff:198.51.100.7") == address_prefix("198.51.100.7"));
    CHECK(address_prefix("2001:db8:1:2::3") == address_prefix("2001:db8:1:ffff::9"));
    CHECK(address_prefix("2001:db8:1::3") != address_prefix("2001:db8:2::3"));
    for (const char* local : {"127.0.0.1", "10.9.8.7", "172.17.0.1", "192.168.1.1", "169.254.1.1", "::1",
                              "fe80::1%eth0", "fd00::1", "", "nobody"}) {
        CAPTURE(local);
        CHECK(address_prefix(local).empty());
    }
}

TEST_CASE("address range: what is none is refused") {
    for (const char* wrong : {"", "10.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "::/129", "example.org"}) {
        CAPTURE(wrong);
        CHECK_THROWS_AS(AddressRange{wrong}, rc::Error);
    }
    CHECK(AddressRange("0.0.0.0/0").contains("198.51.100.7"));
    CHECK_FALSE(AddressRange("0.0.0.0/0").contains("2001:db8::1"));
    CHECK(AddressRange("198.51.96.0/21").contains("198.51.103.255"));
    CHECK_FALSE(AddressRange("198.51.96.0/21").contains("198.51.104.0"));
}
