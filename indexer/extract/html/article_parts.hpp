// The steps of article_of (article.hpp), in their order.
#pragma once
#include "indexer/extract/html/article.hpp"

#include <string_view>

namespace rc::html {

// True for what a browser does not show.
bool is_hidden(const Node& node);
// Drops what is never text: scripts, forms' fields, menus, what is hidden.
void drop_furniture(Node& body);
// Drops whole parts whose class names say that they are comments, sharing, related stories...
void drop_unwanted_parts(Node& body);
// The element that holds the article. May drop siblings that stand between its pieces. Never null.
Node& find_article(Node& body);
// Drops blocks of links, forms and repeated titles inside the article.
void drop_blocks_of_links(Node& article, std::string_view page_title, std::string_view heading);
// Its paragraphs as lines; `cleared`: without bylines, dates and promotion at its edges.
enum class Edges { kept, cleared };
ParagraphText paragraphs_of(const Node& article, Edges edges, const Addresses& addresses);

} // namespace rc::html
