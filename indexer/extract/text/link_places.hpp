// Where the links of a paragraph stand once it is cleaned.
#pragma once
#include "common/page_layout.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

// Bytes [begin, end) of a paragraph as it stands in the file.
struct WrittenLink {
    std::string address;
    std::size_t begin, end;
};

// The links within `cleaned`, which is clean_line(`written`) or its beginning. Links are in order and apart; one
// without words is left out, and so is one whose words are not found where they must be.
std::vector<PageLink> placed_links(std::string_view written, std::string_view cleaned,
                                   const std::vector<WrittenLink>& links);

} // namespace rc
