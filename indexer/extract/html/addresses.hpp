// Where the links of a page lead.
#pragma once
#include <string>
#include <string_view>

namespace rc::html {

// Makes addresses of a page whole (RFC 3986, 5).
class Addresses {
public:
    // `page` is where the page itself lies; may be empty or no address at all: then only whole addresses are known.
    explicit Addresses(std::string_view page = {}) : page_(page) {}

    // The whole address; empty unless people are let follow it (is_followed), and for places within the page itself.
    std::string whole(std::string_view written) const;

private:
    std::string page_;
};

} // namespace rc::html
