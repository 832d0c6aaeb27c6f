#include "indexer/extract/text/plain_text.hpp"

#include "common/error.hpp"
#include "indexer/extract/failure.hpp"
#include "indexer/extract/text/charset.hpp"
#include "indexer/extract/text/clean.hpp"
#include "indexer/extract/text/parts.hpp"

#include <algorithm>

namespace rc {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\f\v") == std::string_view::npos; }

// Text typed to a line width: no long line, most lines are near the longest, and empty lines part the paragraphs.
bool is_wrapped(const std::vector<std::string_view>& lines) {
    std::size_t longest = 0, filled = 0, blank = 0, near = 0;
    for (std::string_view line : lines) {
        longest = std::max(longest, line.size());
        ++(is_blank(line) ? blank : filled);
    }
    for (std::string_view line : lines) near += !is_blank(line) && line.size() * 4 >= longest * 3;
    return longest >= 50 && longest <= 120 && blank > 0 && filled > 2 * blank && near * 2 > filled;
}

std::string unwrapped(const std::vector<std::string_view>& lines) {
    std::string out;
    bool joined = false;
    for (std::string_view line : lines) {
        if (joined) out += is_blank(line) ? '\n' : ' ';
        out += line;
        joined = !is_blank(line);
    }
    return out;
}

std::string paragraphs_of(std::string_view text) {
    std::string plain(text);
    if (plain.find('\n') == std::string::npos) std::replace(plain.begin(), plain.end(), '\r', '\n');
    const auto lines = lines_of(plain);
    return clean_paragraphs(is_wrapped(lines) ? unwrapped(lines) : plain);
}

} // namespace

std::vector<std::string> plain_paragraphs(std::string_view utf8) {
    std::vector<std::string> paragraphs;
    const std::string text = paragraphs_of(utf8);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        paragraphs.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return paragraphs;
}

void read_plain_text(std::string_view bytes, ExtractionSink& sink) {
    const std::string text = decode_text(bytes);
    std::vector<Page> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\f', at), text.size());
        const std::string page = paragraphs_of(std::string_view(text).substr(at, end - at));
        for (Page& part : cut_into_parts(page, part_bytes)) parts.push_back(std::move(part));
        at = end + 1;
    }
    if (parts.empty())
        throw ReadingFailure(Fault::empty, "the file holds no text", "check that it is the right file");
    sink.begin({"text/plain", "text", false, 0});
    for (const Page& part : parts) sink.page(part);
}

} // namespace rc
