#include "indexer/extract/html/article.hpp"

#include "indexer/extract/html/article_parts.hpp"
#include "indexer/extract/html/heading.hpp"
#include "indexer/extract/html/lead.hpp"

namespace rc::html {
namespace {

constexpr std::size_t enough = 250; // bytes; a shorter article is tried again with fewer things dropped

Node& body_of(Document& document) {
    Node* found = document.find(Tag::body);
    return found == nullptr ? document.root() : *found;
}

} // namespace

ParagraphText article_of(Document& document, const Addresses& addresses) {
    Node& body = body_of(document);
    const Node* title = document.find(Tag::title);
    const std::string page_title = title == nullptr ? std::string() : line_text(*title);
    const Node* h1 = document.find(Tag::h1);
    const std::string heading = h1 == nullptr ? std::string() : line_text(*h1);
    const Node* const main = main_heading(body, {page_title, "", ""}).node;
    const Node* const title_node = main == nullptr ? h1 : main;

    ParagraphText longest;
    for (const bool strict : {true, false}) {
        drop_furniture(body);
        if (strict) drop_unwanted_parts(body);
        Node& article = find_article(body);
        drop_blocks_of_links(article, page_title, heading);
        const ParagraphText text = paragraphs_of(article, Edges::cleared, addresses);
        ParagraphText found_here;
        for (const std::string& line : lead_of(body, title_node, article))
            if (text.text.find(line) == std::string::npos) found_here.add(line);
        found_here.append(text);
        if (found_here.text.size() >= enough) return found_here;
        if (found_here.text.size() > longest.text.size()) longest = std::move(found_here);
    }
    drop_furniture(body);
    ParagraphText everything = paragraphs_of(body, Edges::cleared, addresses);
    return everything.text.size() > longest.text.size() ? everything : longest;
}

ParagraphText whole_text(Document& document, const Addresses& addresses) {
    Node& body = body_of(document);
    drop_furniture(body);
    return paragraphs_of(body, Edges::kept, addresses);
}

} // namespace rc::html
