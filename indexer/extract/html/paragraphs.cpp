#include "indexer/extract/html/article_parts.hpp"
#include "indexer/extract/html/stock_lines.hpp"
#include "indexer/extract/text/item_number.hpp"
#include "indexer/extract/text/linked_line.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <span>

namespace rc::html {
namespace {

constexpr std::size_t longest_heading = 120; // bytes

struct Paragraph {
    std::string text;
    std::uint8_t level = 0; // of a heading, else 0
    bool row = false;       // of a table
    bool item = false;      // of a list
    std::vector<PageLink> links{};
};

constexpr int highest_number = 1'000'000; // of an item; more is no number of a list

int number_in(std::string_view attribute, int otherwise) {
    int number = 0;
    const auto [end, error] = std::from_chars(attribute.data(), attribute.data() + attribute.size(), number);
    return error == std::errc() && std::abs(number) <= highest_number ? number : otherwise;
}

// HTML Standard, 4.4.5
Numerals numerals_of(std::string_view type) {
    if (type == "a") return Numerals::letters;
    if (type == "A") return Numerals::capital_letters;
    if (type == "i") return Numerals::roman;
    return type == "I" ? Numerals::capital_roman : Numerals::decimal;
}

class ParagraphWriter {
public:
    explicit ParagraphWriter(const Addresses& addresses) : addresses_(addresses) {}

    void write(const Node& node, std::uint8_t level) {
        if (node.dropped) return;
        if (node.is_text()) {
            line_.add(node.text);
            if (node.text.find_first_not_of(" \t\r\n") != std::string::npos) after_break_ = false;
            return;
        }
        if (node.tag == Tag::br) return write_break(level);
        if (node.tag == Tag::td || node.tag == Tag::th) return write_cell(node);
        const bool block = is_block(node.tag);
        if (block) flush(level);
        if (node.tag == Tag::li && line_.blank()) mark_ = mark_of(node);
        const std::uint8_t inside = is_heading(node.tag) ? heading_level(node.tag) : level;
        const bool link = node.tag == Tag::a && node.has_attribute("href");
        const std::string around = link ? line_.enter_link(addresses_.whole(node.attribute("href"))) : std::string();
        for (const Node* child : node.children) write(*child, inside);
        if (link) line_.enter_link(around);
        if (block) flush(inside);
    }
    std::vector<Paragraph> take() {
        flush(0);
        return std::move(paragraphs_);
    }

private:
    // Of an item of a list, which begins here.
    std::string mark_of(const Node& item) {
        const Node* list = item.parent;
        if (list == nullptr || list->tag != Tag::ol) return "• ";
        const auto [next, is_first] = next_number_.try_emplace(list, 1);
        if (is_first) next->second = number_in(list->attribute("start"), 1);
        const int number = number_in(item.attribute("value"), next->second);
        next->second = std::min(number, highest_number) + 1;
        return item_number(number, numerals_of(list->attribute("type"))) + ". ";
    }
    // One <br> is a line, two are a paragraph.
    void write_break(std::uint8_t level) {
        if (after_break_) flush(level);
        line_.add(" ");
        after_break_ = true;
    }
    void write_cell(const Node& node) {
        if (!line_.blank()) {
            line_.add(" | ");
            row_ = true;
        }
        for (const Node* child : node.children) write(*child, 0);
    }
    void flush(std::uint8_t level) {
        auto [text, links] = line_.take(mark_);
        if (text.empty()) return;
        const bool item = !mark_.empty() || text.starts_with("•");
        mark_.clear();
        if (text.size() > longest_heading) level = 0; // a lead in large type
        paragraphs_.push_back({std::move(text), level, row_, item, std::move(links)});
        row_ = false;
    }

    const Addresses& addresses_;
    std::vector<Paragraph> paragraphs_;
    LinkedLine line_;
    std::map<const Node*, int> next_number_; // by list
    std::string mark_;                       // of the list item that begins here
    bool after_break_ = false;
    bool row_ = false;
};

void drop_trailing_headings(std::vector<Paragraph>& paragraphs) {
    while (!paragraphs.empty() && paragraphs.back().level > 0) paragraphs.pop_back(); // they introduce nothing
}

bool is_prose(const Paragraph& p) { return p.text.size() > 120 && p.level == 0; }

std::string_view without_mark(const Paragraph& paragraph) {
    const std::string_view text = paragraph.text;
    return paragraph.item ? text.substr(std::min(text.find(' ') + 1, text.size())) : text;
}

// Dates, names and section labels above the first real paragraph.
void clear_head(std::vector<Paragraph>& paragraphs) {
    constexpr std::size_t head = 12;
    std::size_t first = 0;
    while (first < paragraphs.size() && first < head && !is_prose(paragraphs[first])) ++first;
    if (first == paragraphs.size()) return;
    for (Paragraph& p : std::span(paragraphs).first(first))
        if (!p.row && (is_byline(without_mark(p)) || p.level > 0 || p.text.size() < 25)) p.text.clear();
}

void clear_promotion(std::vector<Paragraph>& paragraphs) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        std::string& text = paragraphs[i].text;
        const bool at_edge = i > 0 && (i < 6 || i + 4 > paragraphs.size()) && !paragraphs[i].row && !paragraphs[i].item;
        if (is_promotion(text) || is_label(text) ||
            (at_edge && text.size() < 80 && paragraphs[i].level == 0 && is_byline(text)))
            text.clear();
    }
}

} // namespace

ParagraphText paragraphs_of(const Node& article, Edges edges, const Addresses& addresses) {
    ParagraphWriter writer(addresses);
    writer.write(article, 0);
    std::vector<Paragraph> paragraphs = writer.take();
    if (edges == Edges::cleared) {
        drop_trailing_headings(paragraphs);
        clear_head(paragraphs);
        clear_promotion(paragraphs);
        std::erase_if(paragraphs, [](const Paragraph& p) { return p.text.empty(); });
        drop_trailing_headings(paragraphs);
    }
    ParagraphText out;
    for (const Paragraph& paragraph : paragraphs) out.add(paragraph.text, paragraph.level, paragraph.links);
    return out;
}

} // namespace rc::html
