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
                             "anzeige",
                             "auteur",
                             "author",
                             "authorbio",
                             "authors",
                             "autor",
                             "autores",
                             "banner",
                             "bio",
                             "breadcrumb",
                             "breadcrumbs",
                             "breaking",
                             "byline",
                             "callout",
                             "caption",
                             "carousel",
                             "comentarii",
                             "comment",
                             "comments",
                             "consent",
                             "cookie",
                             "cookies",
                             "copyright",
                             "correction",
                             "countdown",
                             "credit",
                             "credits",
                             "dateline",
                             "dek",
                             "disclaimer",
                             "disclosure",
                             "disqus",
                             "distribuie",
                             "donate",
                             "dontmiss",
                             "eyebrow",
                             "feedback",
                             "figcaption",
                             "follow",
                             "footer",
                             "galerie",
                             "galerija",
                             "gallery",
                             "gdpr",
                             "header",
                             "hidden",
                             "ilgili",
                             "imagedescription",
                             "infobox",
                             "jumpto",
                             "kicker",
                             "komentar",
                             "komentare",
                             "komentari",
                             "kommentar",
                             "kommentare",
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
                             "najcitanije",
                             "nav",
                             "navbar",
                             "navigation",
                             "newsletter",
                             "nextprev",
                             "nocomments",
                             "noprint",
                             "oglas",
                             "oglasi",
                             "outbrain",
                             "overlay",
                             "pager",
                             "pagination",
                             "paylas",
                             "paywall",
                             "player",
                             "podeli",
                             "podijeli",
                             "poll",
                             "popular",
                             "popup",
                             "postdate",
                             "postmeta",
                             "povezane",
                             "povezano",
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
                             "recirculation",
                             "recommend",
                             "recommendations",
                             "recommended",
                             "reklam",
                             "reklama",
                             "reklame",
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
                             "slicno",
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
                             "utility",
                             "video",
                             "visually",
                             "werbung",
                             "widget",
                             "yorum",
                             "yorumlar"};
    return words;
}

const Words& wanted_words() {
    static const Words words{"article", "articlebody", "blog", "body", "content", "copy",  "entry",     "hentry",
                             "main",    "maincontent", "page", "post", "prose",   "story", "storybody", "text"};
    return words;
}

const Words& comment_words() {
    static const Words words{"comment",   "commentlist", "comments",   "disqus",  "kommentare",
                             "komentari", "komentare",   "comentarii", "respond", "yorumlar"};
    return words;
}

// Never of the article, also where other words of the name are wanted: "article-related".
const Words& foreign_words() {
    static const Words words{"disclosure", "ilgili",          "newsletter",  "nocomments", "povezano",
                             "related",    "recommendations", "recommended", "sharedaddy"};
    return words;
}

// Unwanted within an article, yet what they name may be its lead.
const Words& lead_words() {
    static const Words words{"callout",    "dek",      "header",  "masthead", "more",
                             "standfirst", "subtitle", "tagline", "teaser"};
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
            counts.beside = counts.beside || (unwanted_words().contains(word) && !lead_words().contains(word));
            counts.foreign = counts.foreign || foreign_words().contains(word);
            counts.wanted += wanted_words().contains(word);
            counts.comments = counts.comments || comment_words().contains(word);
        });
    return counts;
}

} // namespace rc::html
