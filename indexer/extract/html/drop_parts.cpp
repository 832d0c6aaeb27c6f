#include "indexer/extract/html/article_parts.hpp"
#include "indexer/extract/html/class_words.hpp"
#include "indexer/extract/html/measure.hpp"
#include "indexer/extract/html/stock_lines.hpp"
#include "indexer/extract/text/clean.hpp"

#include <algorithm>
#include <array>

namespace rc::html {
namespace {

bool is_furniture(Tag tag) {
    switch (tag) {
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::template_:
    case Tag::svg:
    case Tag::iframe:
    case Tag::object:
    case Tag::embed:
    case Tag::input:
    case Tag::select:
    case Tag::button:
    case Tag::textarea:
    case Tag::canvas:
    case Tag::audio:
    case Tag::video:
    case Tag::link:
    case Tag::meta:
    case Tag::head:
    case Tag::nav:
    case Tag::aside:
    case Tag::footer:
    case Tag::figcaption:
        return true;
    default:
        return false;
    }
}

bool holds(const Node& node, Tag tag) {
    return std::ranges::any_of(node.children,
                               [&](const Node* child) { return child->tag == tag || holds(*child, tag); });
}

// WAI-ARIA roles of what stands beside the text.
bool is_beside(std::string_view role) {
    constexpr auto roles =
        std::to_array<std::string_view>({"menu", "menubar", "complementary", "navigation", "alert", "alertdialog",
                                         "dialog", "banner", "contentinfo", "search"});
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

// The first line of text below the node; empty if it is longer than any label.
std::string first_line(const Node& node) {
    constexpr std::size_t longest = 120;
    std::string line;
    const auto read = [&](const auto& self, const Node& at) -> bool { // true when the line is over
        if (at.dropped) return false;
        if (at.is_text()) {
            line += at.text;
            return line.size() > 4 * longest;
        }
        const bool block = is_block(at.tag);
        const auto over = [&] { return block && line.find_first_not_of(" \t\r\n") != std::string::npos; };
        if (over()) return true;
        for (const Node* child : at.children)
            if (self(self, *child)) return true;
        return over();
    };
    read(read, node);
    line = clean_line(line);
    return line.size() > longest ? std::string() : line;
}

// A block that begins with "Related": its texts are those of other articles.
bool is_list_of_articles(const Node& node) {
    return is_block(node.tag) && !is_heading(node.tag) && node.tag != Tag::p && node.tag != Tag::li &&
           heads_other_articles(first_line(node)) && !holds(node, Tag::h1);
}

// `titled`: there is an <h1>, so that the article cannot be where it is not.
void drop_unwanted_below(Node& node, const Measures& measures, std::size_t total, bool titled) {
    for (Node* child : node.children) {
        if (child->is_text() || child->dropped) continue;
        const Measure& measure = measures.at(child);
        const bool small_quote = measure.text < 2000 && measure.quote && measure.link_share() < 0.5;
        // Rows are named after what they hold: "player-17".
        const bool judged = child->tag != Tag::a && child->tag != Tag::main && child->tag != Tag::tr && !small_quote;
        if (judged) {
            const ClassWords words = child->tag == Tag::article ? ClassWords() : class_words(*child);
            const auto below = [&](double share) {
                return static_cast<double>(measure.text) < share * static_cast<double>(total);
            };
            child->dropped = (words.comments && below(0.8) && child->tag != Tag::p) ||
                             (words.unwanted > 0 && words.wanted == 0 && below(0.45)) ||
                             (words.unwanted > words.wanted && below(0.15)) || (words.foreign && below(0.3)) ||
                             (below(titled ? 0.95 : 0.6) && is_list_of_articles(*child));
        }
        if (!child->dropped) drop_unwanted_below(*child, measures, total, titled);
    }
}

int class_points(const Node& node) {
    const ClassWords words = class_words(node);
    return std::clamp(25 * (words.wanted - words.unwanted), -50, 50);
}

std::size_t commas(const Node& node) {
    const std::string text = raw_text(node);
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
}

bool repeats_title(const Node& node, std::string_view page_title, std::string_view heading) {
    const std::string text = line_text(node);
    return !page_title.empty() && (text == heading || page_title.starts_with(text));
}

// A row of cells that hold words, not further blocks: data, though every name in it may be a link.
bool is_data_row(const Node& row, const Measures& measures) {
    std::size_t cells = 0;
    for (const Node* child : row.children) {
        if (child->is_text()) continue;
        if ((child->tag != Tag::td && child->tag != Tag::th) || measures.at(child).block) return false;
        ++cells;
    }
    return cells >= 2;
}

// A row of data that is not made of links, or a cell of one, which may be a link but no menu.
bool is_part_of_data(const Node& node, const Measures& measures) {
    const bool cell = node.tag == Tag::td || node.tag == Tag::th;
    const Node& row = cell ? *node.parent : node;
    if (row.tag != Tag::tr || !is_data_row(row, measures) || measures.at(&row).link_share() >= 0.8) return false;
    return !cell || measures.at(&node).link_share() < 0.8 ||
           std::ranges::count(node.children, Tag::a, &Node::tag) == 1;
}

// Whether a block that stands inside the article is no part of it.
bool is_block_of_links(const Node& node, const Measures& measures, std::size_t total) {
    const Measure& measure = measures.at(&node);
    const double links = measure.link_share();
    if (is_part_of_data(node, measures)) return false;
    const auto below = [&](double share) {
        return static_cast<double>(measure.text) < share * static_cast<double>(total);
    };
    switch (node.tag) {
    case Tag::ul:
    case Tag::ol:
    case Tag::dl:
        if (links > 0.5) return true;
        break;
    case Tag::p:
    case Tag::blockquote:
    case Tag::pre:
        return links > 0.85 && measure.text < 200;
    case Tag::li:
        return false;
    case Tag::form:
    case Tag::fieldset:
        return below(0.5);
    default:
        break;
    }
    if (measure.quote && links < 0.5) return false;
    const int points = class_points(node);
    if (points < 0 && below(0.3) && node.tag != Tag::td) return true;
    if (links > 0.5 && below(0.3)) return true;
    return links > 0.25 && points < 25 && measure.text < 400 && commas(node) < 4;
}

} // namespace

bool is_hidden(const Node& node) {
    if (node.has_attribute("hidden") || node.attribute("aria-hidden") == "true") return true;
    std::string style;
    for (char c : node.attribute("style"))
        if (c != ' ') style += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

void drop_furniture(Node& body) {
    for (Node* child : body.children) {
        // A banner that is never closed holds the whole page.
        const bool beside = is_beside(child->attribute("role")) && !(holds(*child, Tag::h1) && holds(*child, Tag::p));
        child->dropped = !child->is_text() && (is_furniture(child->tag) || is_hidden(*child) || beside);
        child->score = 0;
        if (!child->dropped) drop_furniture(*child);
    }
}

void drop_unwanted_parts(Node& body) {
    const Measures measures = measure_tree(body);
    drop_unwanted_below(body, measures, measures.at(&body).text, holds(body, Tag::h1));
}

namespace {

// From the leaves up, so that a block is judged by what is left of it.
void drop_links_below(Node& node, Measures& measures, std::size_t total, std::string_view page_title,
                      std::string_view heading) {
    for (Node* child : node.children) {
        if (child->is_text() || child->dropped) continue;
        drop_links_below(*child, measures, total, page_title, heading);
        const Measure measure = measures[child] = measure_of(*child, measures);
        if (!is_block(child->tag)) continue;
        if (measure.text == 0)
            child->dropped = true;
        else if (is_heading(child->tag))
            child->dropped =
                child->tag == Tag::h1 || measure.link_share() > 0.9 || repeats_title(*child, page_title, heading);
        else
            child->dropped = is_block_of_links(*child, measures, total);
        if (child->dropped) measures[child] = {};
    }
}

} // namespace

void drop_blocks_of_links(Node& article, std::string_view page_title, std::string_view heading) {
    Measures measures = measure_tree(article);
    const std::size_t total = measures.at(&article).text;
    drop_links_below(article, measures, total, page_title, heading);
}

} // namespace rc::html
