#include "common/text/fold.hpp"

#include "common/text/code_points.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace rc::text {

std::string fold(std::string_view utf8) {
    std::string folded;
    folded.reserve(utf8.size());
    char32_t previous = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t code_point = next_code_point(utf8, at);
        append_folded(folded, code_point, previous);
        previous = code_point;
    }
    return folded;
}

bool is_greek(std::string_view folded) {
    // U+0340 to U+03FF begin with these bytes, and no other byte of UTF-8 looks like them.
    return std::ranges::any_of(folded, [](char byte) { return byte >= '\xCD' && byte <= '\xCF'; });
}

} // namespace rc::text
