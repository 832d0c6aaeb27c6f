// The heading under which a page shows its article.
#pragma once
#include "indexer/extract/html/tree.hpp"

#include <string>
#include <string_view>

namespace rc::html {

// What the page says of its title elsewhere; any may be empty.
struct TitleClues {
    std::string window; // <title>
    std::string shared; // Open Graph: often worded for social networks
    std::string site;
};

struct MainHeading {
    const Node* node = nullptr; // null if the page shows none that is the article's
    bool opens_window = false;  // the window's title begins with it, so that nothing else can be meant
};

// The <h1>, or the <h2> that is the title of the window, which heads the article: the one with which the window's title
// begins, else one that shares half of its words with what is told elsewhere, else one marked as headline. A logo, the
// site's name or the name of a section is none.
MainHeading main_heading(const Node& root, const TitleClues& clues);

// Its text, without the paragraph mark that links to itself.
std::string heading_text(const Node& heading);

} // namespace rc::html
