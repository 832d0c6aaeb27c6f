// What names of classes and identifiers tell of an element's purpose.
#pragma once
#include "indexer/extract/html/tree.hpp"

namespace rc::html {

struct ClassWords {
    int unwanted = 0; // "sidebar", "share", "cookie"
    int wanted = 0;   // "article", "content"
    bool comments = false;
    bool foreign = false; // "related": never of the article, whatever else the name says
    bool beside = false;  // unwanted, and not what names a lead ("teaser")
};

// Counts over the words of class, id and data-component; "storyBody" and "story-body" are two words each.
ClassWords class_words(const Node& node);

} // namespace rc::html
