#include "indexer/extract/text/paragraph_text.hpp"

#include "indexer/extract/text/clean.hpp"

#include <algorithm>

namespace rc {

void ParagraphText::add(std::string_view line, unsigned level) {
    const std::string cleaned = clean_line(line);
    if (cleaned.empty()) return;
    if (paragraphs_ > 0) text += '\n';
    text += cleaned;
    if (level > 0)
        headings.push_back({paragraphs_, static_cast<std::uint8_t>(std::min<unsigned>(level, deepest_heading))});
    ++paragraphs_;
}

void ParagraphText::append(const ParagraphText& other) {
    if (other.paragraphs_ == 0) return;
    if (paragraphs_ > 0) text += '\n';
    text += other.text;
    for (const Heading& heading : other.headings) headings.push_back({paragraphs_ + heading.paragraph, heading.level});
    paragraphs_ += other.paragraphs_;
}

} // namespace rc
