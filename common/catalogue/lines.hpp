// Lists of texts in one column, a line each.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rc::rows {

inline std::string join_lines(const std::vector<std::string>& lines) {
    std::string joined;
    for (const std::string& line : lines) joined += line + '\n';
    return joined;
}

inline std::vector<std::string> split_lines(std::string_view joined) {
    std::vector<std::string> lines;
    for (std::size_t end; (end = joined.find('\n')) != std::string_view::npos; joined.remove_prefix(end + 1))
        lines.emplace_back(joined.substr(0, end));
    return lines;
}

} // namespace rc::rows
