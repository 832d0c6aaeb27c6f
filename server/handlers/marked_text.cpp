#include "server/handlers/marked_text.hpp"

#include "server/http/escape.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// Walks a text by code points.
class Cursor {
public:
    explicit Cursor(std::string_view text) : text_(text) {}
    // Everything up to the code point of that number, or to the end.
    std::string_view take_to(std::uint32_t code_point) {
        const std::size_t begin = byte_;
        while (byte_ < text_.size() && count_ < code_point) {
            ++byte_;
            while (byte_ < text_.size() && !begins_code_point(text_[byte_])) ++byte_;
            ++count_;
        }
        return text_.substr(begin, byte_ - begin);
    }
    std::string_view rest() const { return text_.substr(byte_); }

private:
    std::string_view text_;
    std::size_t byte_ = 0;
    std::uint32_t count_ = 0;
};

} // namespace

std::string marked_html(std::string_view text, std::vector<search::Range> ranges) {
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    Cursor cursor(text);
    std::string html;
    for (std::size_t i = 0; i < ranges.size();) {
        search::Range range = ranges[i];
        for (++i; i < ranges.size() && ranges[i].begin <= range.end; ++i)
            range.end = std::max(range.end, ranges[i].end);
        html += http::html_escape(cursor.take_to(range.begin));
        const std::string_view marked = cursor.take_to(range.end);
        if (!marked.empty()) html += "<mark>" + http::html_escape(marked) + "</mark>";
    }
    return html + http::html_escape(cursor.rest());
}

} // namespace rc::handlers
