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

// Gives each part what stands in it, going along the text.
class Marks {
public:
    explicit Marks(const ParagraphText& text)
        : text_(text), heading_(text.headings.begin()), link_(text.links.begin()) {}

    // Of bytes [begin, end); parts come in order.
    void give(Page& part, std::size_t begin, std::size_t end) {
        const std::uint32_t first = paragraph_at(begin), last = paragraph_at(end);
        for (; heading_ != text_.headings.end() && heading_->paragraph <= last; ++heading_)
            if (heading_->paragraph >= first) part.headings.push_back({heading_->paragraph - first, heading_->level});
        while (link_ != text_.links.end() && link_->end <= begin) ++link_;
        for (auto link = link_; link != text_.links.end() && link->begin < end; ++link)
            part.layout.links.push_back({link->address,
                                         {},
                                         static_cast<std::uint32_t>(std::max<std::size_t>(link->begin, begin) - begin),
                                         static_cast<std::uint32_t>(std::min<std::size_t>(link->end, end) - begin)});
    }

private:
    std::uint32_t paragraph_at(std::size_t place) {
        const auto from = text_.text.begin() + static_cast<std::ptrdiff_t>(counted_);
        const auto to = text_.text.begin() + static_cast<std::ptrdiff_t>(place);
        paragraph_ += static_cast<std::uint32_t>(std::count(from, to, '\n'));
        counted_ = place;
        return paragraph_;
    }

    const ParagraphText& text_;
    std::vector<Heading>::const_iterator heading_;
    std::vector<PageLink>::const_iterator link_;
    std::size_t counted_ = 0;     // bytes, up to which
    std::uint32_t paragraph_ = 0; // paragraphs end
};

} // namespace

std::vector<Page> cut_into_parts(std::string_view text, std::size_t bytes) {
    std::vector<Page> parts;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const std::size_t end = text.size() <= bytes ? text.size() : cut_place(text, bytes);
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty())
            parts.push_back({"", std::string(part)});
        text.remove_prefix(end);
    }
    return parts;
}

std::vector<Page> cut_into_parts(const ParagraphText& text, std::size_t bytes) {
    std::vector<Page> parts = cut_into_parts(std::string_view(text.text), bytes);
    Marks marks(text);
    std::size_t at = 0;
    for (Page& part : parts) {
        const std::size_t begin = text.text.find(part.text, at); // only blanks and line ends are between parts
        at = begin + part.text.size();
        marks.give(part, begin, at);
    }
    return parts;
}

} // namespace rc
