#include "indexer/extract/text/paragraph_text.hpp"

#include "indexer/extract/text/clean.hpp"

#include <algorithm>

namespace rc {

void ParagraphText::add(std::string_view line, unsigned level, const std::vector<PageLink>& links_of_line) {
    const std::string cleaned = clean_line(line);
    if (cleaned.empty()) return;
    if (paragraphs_ > 0) text += '\n';
    if (cleaned == line) add_links(links_of_line);
    text += cleaned;
    if (level > 0)
        headings.push_back({paragraphs_, static_cast<std::uint8_t>(std::min<unsigned>(level, deepest_heading))});
    ++paragraphs_;
}

void ParagraphText::append(const ParagraphText& other) {
    if (other.paragraphs_ == 0) return;
    if (paragraphs_ > 0) text += '\n';
    add_links(other.links);
    text += other.text;
    for (const Heading& heading : other.headings) headings.push_back({paragraphs_ + heading.paragraph, heading.level});
    paragraphs_ += other.paragraphs_;
}

// Before that text itself.
void ParagraphText::add_links(const std::vector<PageLink>& of_text_behind) {
    const auto before = static_cast<std::uint32_t>(text.size());
    for (PageLink link : of_text_behind) {
        link.begin += before;
        link.end += before;
        links.push_back(std::move(link));
    }
}

} // namespace rc
