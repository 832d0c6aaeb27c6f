#include "indexer/describe/lines.hpp"

#include "common/text/utf8.hpp"

namespace rc {
namespace {

constexpr std::size_t head_bytes = 4096;
constexpr std::string_view spaces = " \t\r\f\v";
constexpr std::string_view no_break_space = "\u00a0";

} // namespace

std::string_view trimmed(std::string_view line) {
    for (;;) {
        if (line.starts_with(no_break_space))
            line.remove_prefix(no_break_space.size());
        else if (line.ends_with(no_break_space))
            line.remove_suffix(no_break_space.size());
        else if (!line.empty() && spaces.find(line.front()) != std::string_view::npos)
            line.remove_prefix(1);
        else if (!line.empty() && spaces.find(line.back()) != std::string_view::npos)
            line.remove_suffix(1);
        else
            return line;
    }
}

std::vector<std::string_view> first_lines(const std::vector<Page>& pages) {
    std::vector<std::string_view> lines;
    for (const Page& page : pages) {
        std::string_view rest = text::clip_bytes(page.text, head_bytes);
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            if (const auto line = trimmed(rest.substr(0, end)); !line.empty()) lines.push_back(line);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (!lines.empty()) break;
    }
    return lines;
}

} // namespace rc
