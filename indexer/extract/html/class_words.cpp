#include "indexer/extract/html/class_words.hpp"

#include <cctype>
#include <unordered_set>

namespace rc::html {
namespace {

using Words = std::unordered_set<std::string>;

const Words& unwanted_words() {
    static const Words words{"ad",
                             "ads",
                             "adsense",
                             "advert",
                             "advertisement",
                             "advertising",
                             "affiliate",
                             "alert",
                             "author",
                             "authorbio",
                             "authors",
                             "banner",
                             "bio",
                             "breadcrumb",
                             "breadcrumbs",
                             "breaking",
                             "byline",
                             "callout",
                             "caption",
                             "carousel",
                             "comment",
                             "comments",
                             "consent",
                             "cookie",
                             "cookies",
                             "copyright",
                             "correction",
                             "countdown",
                             "credit",
                             "dateline",
                             "dek",
                             "disclaimer",
                             "disqus",
                             "donate",
                             "dontmiss",
                             "eyebrow",
                             "feedback",
                             "figcaption",
                             "follow",
                             "footer",

                             "gallery",
                             "gdpr",
                             "header",
                             "hidden",
                             "infobox",
                             "jumpto",
                             "kicker",
                             "login",
                             "masthead",
                             "membership",
                             "menu",
                             "meta",
                             "metadata",
                             "modal",
                             "more",
                             "morefrom",
                             "mostread",
                             "nav",
                             "navbar",
                             "navigation",
                             "newsletter",
                             "nextprev",
                             "noprint",
                             "outbrain",
                             "overlay",
                             "pager",
                             "pagination",
                             "paywall",
                             "player",
                             "poll",
                             "popular",
                             "popup",
                             "postdate",
                             "postmeta",
                             "print",
                             "promo",
                             "promobox",
                             "promotion",
                             "published",
                             "quiz",
                             "rail",
                             "rating",
                             "readmore",
                             "readnext",
                             "recirc",
                             "recommend",
                             "recommendations",
                             "recommended",
                             "related",
                             "reply",
                             "respond",
                             "rollover",
                             "screenreader",
                             "share",
                             "sharebar",
                             "sharedaddy",
                             "sharing",
                             "sidebar",
                             "signup",
                             "skip",
                             "slideshow",
                             "social",
                             "sponsor",
                             "sponsored",
                             "sponsors",
                             "standfirst",
                             "sticky",
                             "subscribe",
                             "subscription",
                             "subtitle",
                             "taboola",
                             "tagline",
                             "taglist",
                             "tags",
                             "teaser",
                             "ticker",
                             "timestamp",
                             "toc",
                             "toolbar",
                             "tools",
                             "tooltip",
                             "topics",
                             "trending",
                             "updated",
                             "upnext",
                             "video",
                             "visually",
                             "widget"};
    return words;
}

const Words& wanted_words() {
    static const Words words{"article", "articlebody", "blog", "body", "content", "copy",  "entry",     "hentry",
                             "main",    "maincontent", "page", "post", "prose",   "story", "storybody", "text"};
    return words;
}

const Words& comment_words() {
    static const Words words{"comment", "commentlist", "comments", "disqus", "respond"};
    return words;
}

template <typename Visit> void for_each_word(std::string_view names, Visit visit) {
    std::string word;
    const auto flush = [&] {
        if (!word.empty()) visit(word);
        word.clear();
    };
    bool after_small = false;
    for (char c : names) {
        const auto byte = static_cast<unsigned char>(c);
        if (!std::isalnum(byte))
            flush();
        else if (std::isupper(byte) && after_small)
            flush();
        if (std::isalnum(byte)) word += static_cast<char>(std::tolower(byte));
        after_small = std::islower(byte);
    }
    flush();
}

} // namespace

ClassWords class_words(const Node& node) {
    ClassWords counts;
    for (std::string_view name : {"class", "id", "data-component"})
        for_each_word(node.attribute(name), [&](const std::string& word) {
            counts.unwanted += unwanted_words().contains(word);
            counts.wanted += wanted_words().contains(word);
            counts.comments = counts.comments || comment_words().contains(word);
        });
    return counts;
}

} // namespace rc::html
