#include "indexer/extract/html/article_parts.hpp"
#include "indexer/extract/html/link_places.hpp"
#include "indexer/extract/html/stock_lines.hpp"
#include "indexer/extract/text/clean.hpp"

#include <algorithm>
#include <span>

namespace rc::html {
namespace {

constexpr std::size_t longest_heading = 120; // bytes

struct Paragraph {
    std::string text;
    std::uint8_t level = 0; // of a heading, else 0
    bool row = false;       // of a table
    std::vector<PageLink> links{};
};

class ParagraphWriter {
public:
    explicit ParagraphWriter(const Addresses& addresses) : addresses_(addresses) {}

    void write(const Node& node, std::uint8_t level) {
        if (node.dropped) return;
        if (node.is_text()) {
            current_ += node.text;
            if (node.text.find_first_not_of(" \t\r\n") != std::string::npos) after_break_ = false;
            return;
        }
        if (node.tag == Tag::br) return write_break(level);
        if (node.tag == Tag::td || node.tag == Tag::th) return write_cell(node);
        const bool block = is_block(node.tag);
        if (block) flush(level);
        if (node.tag == Tag::li && current_.empty()) mark_ = "• ";
        const std::uint8_t inside = is_heading(node.tag) ? heading_level(node.tag) : level;
        const bool link = node.tag == Tag::a && node.has_attribute("href");
        const std::string around = link ? enter_link(addresses_.whole(node.attribute("href"))) : std::string();
        for (const Node* child : node.children) write(*child, inside);
        if (link) enter_link(around);
        if (block) flush(inside);
    }
    std::vector<Paragraph> take() {
        flush(0);
        return std::move(paragraphs_);
    }

private:
    // One <br> is a line, two are a paragraph.
    void write_break(std::uint8_t level) {
        if (after_break_) flush(level);
        current_ += ' ';
        after_break_ = true;
    }
    void write_cell(const Node& node) {
        if (current_.find_first_not_of(" \t\r\n") != std::string::npos) {
            current_ += " | ";
            row_ = true;
        }
        for (const Node* child : node.children) write(*child, 0);
    }
    // What follows leads to that address; to none if it is empty. Returns where it led before.
    std::string enter_link(std::string address) {
        end_link();
        std::swap(address, address_);
        return address;
    }
    void end_link() {
        if (!address_.empty() && current_.size() > link_begin_)
            links_.push_back({address_, link_begin_, current_.size()});
        link_begin_ = current_.size();
    }
    void flush(std::uint8_t level) {
        end_link();
        std::string text = clean_line(current_);
        while (text.ends_with(" |")) text.resize(text.size() - 2);
        std::vector<PageLink> links = placed_links(current_, text, links_);
        current_.clear();
        links_.clear();
        link_begin_ = 0;
        if (text.empty()) return;
        if (!text.starts_with("•")) {
            text.insert(0, mark_);
            for (PageLink& link : links) {
                link.begin += static_cast<std::uint32_t>(mark_.size());
                link.end += static_cast<std::uint32_t>(mark_.size());
            }
        }
        mark_.clear();
        if (text.size() > longest_heading) level = 0; // a lead in large type
        paragraphs_.push_back({std::move(text), level, row_, std::move(links)});
        row_ = false;
    }

    const Addresses& addresses_;
    std::vector<Paragraph> paragraphs_;
    std::string current_;
    std::vector<WrittenLink> links_; // of the current one
    std::string address_;            // to which the words lead that come next
    std::size_t link_begin_ = 0;
    std::string mark_; // of the list item that begins here
    bool after_break_ = false;
    bool row_ = false;
};

void drop_trailing_headings(std::vector<Paragraph>& paragraphs) {
    while (!paragraphs.empty() && paragraphs.back().level > 0) paragraphs.pop_back(); // they introduce nothing
}

bool is_prose(const Paragraph& p) { return p.text.size() > 120 && p.level == 0; }

std::string_view without_bullet(std::string_view text) {
    constexpr std::string_view bullet = "• ";
    return text.starts_with(bullet) ? text.substr(bullet.size()) : text;
}

// Dates, names and section labels above the first real paragraph.
void clear_head(std::vector<Paragraph>& paragraphs) {
    constexpr std::size_t head = 12;
    std::size_t first = 0;
    while (first < paragraphs.size() && first < head && !is_prose(paragraphs[first])) ++first;
    if (first == paragraphs.size()) return;
    for (Paragraph& p : std::span(paragraphs).first(first))
        if (!p.row && (is_byline(without_bullet(p.text)) || p.level > 0 || p.text.size() < 25)) p.text.clear();
}

void clear_promotion(std::vector<Paragraph>& paragraphs) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        std::string& text = paragraphs[i].text;
        const bool at_edge =
            i > 0 && (i < 6 || i + 4 > paragraphs.size()) && !paragraphs[i].row && !text.starts_with("•");
        if (is_promotion(text) || is_label(text) || (at_edge && text.size() < 80 && paragraphs[i].level == 0 && is_byline(text))) text.clear();
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
