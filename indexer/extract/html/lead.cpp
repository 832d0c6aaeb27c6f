#include "indexer/extract/html/lead.hpp"

#include "indexer/extract/html/article_parts.hpp"
#include "indexer/extract/html/class_words.hpp"
#include "indexer/extract/html/stock_lines.hpp"
#include "indexer/extract/text/clean.hpp"

namespace rc::html {
namespace {

// Bytes. Shorter ones are subtitles, captions and labels; a longer whole is a text of its own.
constexpr std::size_t shortest = 120, longest = 1500;

struct Text {
    std::string all;
    std::size_t links = 0; // bytes of it in links
    bool blocks = false;   // holds elements with lines of their own
};

// Whether dropped or not.
void read(const Node& node, bool in_link, Text& into) {
    if (node.is_text()) {
        into.all += node.text;
        if (in_link) into.links += node.text.size();
        return;
    }
    for (const Node* child : node.children) {
        into.blocks = into.blocks || is_block(child->tag);
        read(*child, in_link || child->tag == Tag::a, into);
    }
}

bool is_no_lead(const Node& node) {
    switch (node.tag) {
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::nav:
    case Tag::aside:
    case Tag::footer:
    case Tag::form:
    case Tag::figure:
    case Tag::figcaption:
    case Tag::ul:
    case Tag::ol:
    case Tag::table:
        return true;
    default:
        return is_hidden(node) || class_words(node).beside;
    }
}

class LeadFinder {
public:
    LeadFinder(const Node& heading, const Node& article) : heading_(heading), article_(article) {}

    std::vector<std::string> find(const Node& body) {
        visit(body, false);
        std::size_t bytes = 0;
        for (const std::string& text : lead_) bytes += text.size();
        return finished_ && bytes <= longest ? std::move(lead_) : std::vector<std::string>();
    }

private:
    // `kept`: the node is in the article and not dropped from it.
    void visit(const Node& node, bool kept) {
        if (finished_ || is_no_lead(node)) return;
        if (&node == &heading_) {
            begun_ = true;
            return;
        }
        kept = (kept || &node == &article_) && !node.dropped;
        if (node.is_text()) {
            // The article begins; what precedes the heading is none of ours.
            finished_ = begun_ && kept && node.text.find_first_not_of(" \t\r\n") != std::string::npos;
            return;
        }
        if (begun_ && !kept && &node != &article_ && take_lead(node)) return;
        for (const Node* child : node.children) visit(*child, kept);
    }
    bool take_lead(const Node& node) {
        if (!is_block(node.tag)) return false;
        Text text;
        read(node, false, text);
        if (text.blocks || text.links * 5 > text.all.size()) return false;
        std::string line = clean_line(text.all);
        if (line.size() < shortest || line.size() > longest || is_promotion(line) || is_label(line)) return false;
        lead_.push_back(std::move(line));
        return true;
    }

    const Node& heading_;
    const Node& article_;
    std::vector<std::string> lead_;
    bool begun_ = false, finished_ = false;
};

} // namespace

std::vector<std::string> lead_of(const Node& body, const Node* heading, const Node& article) {
    if (heading == nullptr) return {};
    return LeadFinder(*heading, article).find(body);
}

} // namespace rc::html
