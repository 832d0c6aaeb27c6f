// Lines of text formats, cut off one by one.
#pragma once
#include <algorithm>
#include <string_view>

namespace rc {

// Takes a line off the front of `rest`, without its end ("\n" or "\r\n"). Of an empty text an empty one.
inline std::string_view take_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// Without blanks, tabs and line ends on both sides.
inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace rc
