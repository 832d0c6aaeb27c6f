#include "indexer/extract/text/parts.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>

namespace rc {
namespace {

// Where to cut a text that is too long: the last place of the best kind, never in the first half.
std::size_t cut_place(std::string_view text, std::size_t bytes) {
    const std::string_view head = text::clip_bytes(text, bytes);
    if (const std::size_t line = head.rfind('\n'); line != std::string_view::npos && line > 0) return line;
    for (std::string_view end : {". ", "! ", "? ", "; ", " "})
        if (const std::size_t at = head.rfind(end); at != std::string_view::npos && at > bytes / 2)
            return at + end.size();
    return head.empty() ? bytes : head.size();
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

} // namespace

std::vector<Page> cut_into_parts(std::string_view text, std::size_t bytes, const std::vector<Heading>& headings) {
    std::vector<Page> parts;
    const char* const begin = text.data();
    auto heading = headings.begin();
    std::uint32_t paragraph = 0; // of the whole text, that `counted` lies in
    const char* counted = begin;
    const auto paragraph_at = [&](const char* place) {
        paragraph += static_cast<std::uint32_t>(std::count(counted, place, '\n'));
        counted = place;
        return paragraph;
    };
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const std::size_t end = text.size() <= bytes ? text.size() : cut_place(text, bytes);
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) {
            Page& made = parts.emplace_back(Page{"", std::string(part)});
            const std::uint32_t first = paragraph_at(part.data());
            const std::uint32_t last = paragraph_at(part.data() + part.size());
            for (; heading != headings.end() && heading->paragraph <= last; ++heading)
                if (heading->paragraph >= first) made.headings.push_back({heading->paragraph - first, heading->level});
        }
        text.remove_prefix(end);
    }
    return parts;
}

} // namespace rc
