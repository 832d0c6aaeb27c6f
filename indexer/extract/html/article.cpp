#include "indexer/extract/html/article.hpp"

#include "indexer/extract/html/article_parts.hpp"

namespace rc::html {
namespace {

constexpr std::size_t enough = 250; // bytes; a shorter article is tried again with fewer things dropped

} // namespace

std::string article_text(Document& document) {
    Node* found = document.find(Tag::body);
    Node& body = found == nullptr ? document.root() : *found;
    const Node* title = document.find(Tag::title);
    const std::string page_title = title == nullptr ? std::string() : line_text(*title);
    const Node* h1 = document.find(Tag::h1);
    const std::string heading = h1 == nullptr ? std::string() : line_text(*h1);

    std::string longest;
    for (const bool strict : {true, false}) {
        drop_furniture(body);
        if (strict) drop_unwanted_parts(body);
        Node& article = find_article(body);
        drop_blocks_of_links(article, page_title, heading);
        std::string text = paragraphs_of(article);
        if (text.size() >= enough) return text;
        if (text.size() > longest.size()) longest = std::move(text);
    }
    drop_furniture(body);
    std::string everything = paragraphs_of(body);
    return everything.size() > longest.size() ? everything : longest;
}

} // namespace rc::html
