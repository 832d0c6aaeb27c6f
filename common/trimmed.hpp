#pragma once
#include <string_view>

namespace rc {

// Without ASCII white space at its ends. Refers to `text`.
inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view white = " \t\r\n\f\v";
    const std::size_t begin = text.find_first_not_of(white);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(white) + 1 - begin);
}

} // namespace rc
