// Addresses of a page: its links and its lead image.
#include "indexer/extract/html/addresses.hpp"
#include "indexer/extract/html/html.hpp"

#include <doctest/doctest.h>

using namespace rc;

namespace {

Extraction read(const std::string& html) {
    Collector out;
    read_html(html, out);
    return out.take();
}

const std::string home = "<link rel=canonical href='https://example.org/news/law.html'>";
const std::string prose =
    "Services of harm reduction had asked for it, doctors had asked for it, and the police had asked for it too, "
    "because the courts were full of people who needed help, not a sentence.";

// "words -> address" of each link of the page, a line each.
std::string links_in(const std::string& html) {
    std::string all;
    for (const Page& page :
         read(home + "<article><p>" + prose + "</p>" + html + "<p>" + prose + "</p></article>").pages)
        for (const PageLink& link : page.layout.links)
            all += page.text.substr(link.begin, link.end - link.begin) + " -> " + link.address + '\n';
    return all;
}

} // namespace

TEST_CASE("html: links of the article are kept with their words") {
    struct Row {
        std::string html, links;
    };
    for (const Row& row : {
             Row{"<p>See <a href=https://a.example/x>the report</a>, then <a href=/y>the law</a> of the year.</p>",
                 "the report -> https://a.example/x\nthe law -> https://example.org/y\n"},
             Row{"<p>The law, <a href=1>the  <b>law</b></a>, is the law that everybody had been waiting for.</p>",
                 "the law -> https://example.org/news/1\n"}, // the words linked, not the same words elsewhere
             Row{"<ul><li>naloxone for all, says <a href=2>the plan</a> of the city</li></ul>",
                 "the plan -> https://example.org/news/2\n"},
             Row{"<table><tr><td>Serbia, criminal code</td><td><a "
                 "href=3>2009</a></td></tr><tr><td>Croatia, law on petty offences</td><td>2014</td></tr></table>",
                 "2009 -> https://example.org/news/3\n"},
             Row{"<p><a href=4>Š\xCC\x8Ckola and za\xC2\xADkon</a> \xEF\xAC\x81ne <a href=5>\xEF\xAC\x81nal</a> words "
                 "of the page, with signs that are mended.</p>",
                 "Š\u030Ckola and zakon -> https://example.org/news/4\nfinal -> https://example.org/news/5\n"},
             Row{"<p>Over<br><br><a href=6>two paragraphs of text<br><br>with one link</a> that is theirs.</p>",
                 "two paragraphs of text -> https://example.org/news/6\nwith one link -> https://example.org/news/6\n"},
             Row{"<p>A <a href=7>link in <a href=8>a link</a> is two</a> of them, whatever one may think of it.</p>",
                 "link in -> https://example.org/news/7\na link -> https://example.org/news/8\n"},
             Row{"<p>A picture <a href=9><img src=a.png></a> and <a name=here>an anchor</a> are none, in this "
                 "text.</p>",
                 ""},
             Row{"<p>Write to <a href='mailto:office@example.org'>the office</a> whenever you want to know more.</p>",
                 "the office -> mailto:office@example.org\n"},
         }) {
        CAPTURE(row.html);
        CHECK(links_in(row.html) == row.links);
    }
}

TEST_CASE("html: addresses that nobody should follow are none") {
    for (const char* hostile : {"javascript:alert(1)",
                                "JaVaScRiPt:alert(1)",
                                " javascript:alert(1)",
                                "java\tscript:alert(1)",
                                "java&#10;script:alert(1)",
                                "&#106;avascript:alert(1)",
                                "javascript&colon;alert(1)",
                                "\x01javascript:alert(1)",
                                "data:text/html,<script>alert(1)</script>",
                                "vbscript:msgbox(1)",
                                "file:///etc/passwd",
                                "blob:https://a/b",
                                "about:blank",
                                "ftp://example.org/",
                                "#footnote",
                                "",
                                " ",
                                "https://",
                                "view-source:https://example.org/",
                                "https://example.org/news/law.html#top"}) {
        CAPTURE(std::string(hostile));
        const std::string links = links_in("<p>Click <a href=\"" + std::string(hostile) +
                                           "\">here now</a> and see what becomes of it, said the page.</p>");
        CHECK((links.empty() || links.starts_with("here now -> https://example.org/news/")));
        CHECK(links.find("script:alert", links.find("example.org/news/")) == links.npos);
    }
}

TEST_CASE("html: addresses are made whole") {
    struct Row {
        std::string page, written, whole;
    };
    for (const Row& row : {
             Row{"https://example.org/a/b", "c", "https://example.org/a/c"},
             Row{"https://example.org/a/b", "../c?d=e#f", "https://example.org/c?d=e#f"},
             Row{"https://example.org/a/b", "//other.example/c", "https://other.example/c"},
             Row{"https://example.org/a/b", "?q=1", "https://example.org/a/b?q=1"},
             Row{"https://example.org/a/b", "#c", ""},
             Row{"https://example.org/a/b", "https://example.org/a/b#c", ""},
             Row{"https://example.org/a/b", "HTTPS://Other.example/", "https://Other.example/"},
             Row{"", "c", ""},
             Row{"", "https://other.example/c", "https://other.example/c"},
             Row{"no address", "c", ""},
             Row{"https://example.org/", "/za kon/čl\"1\"<b>", "https://example.org/za%20kon/%C4%8Dl%221%22%3Cb%3E"},
             Row{"https://example.org/", "  /a\n/b ", "https://example.org/a/b"},
             Row{"https://example.org/", "mailto:a@example.org", "mailto:a@example.org"},
             Row{"javascript:1", "x", ""},
         }) {
        CAPTURE(row.page);
        CAPTURE(row.written);
        CHECK(html::Addresses(row.page).whole(row.written) == row.whole);
    }
    CHECK(html::Addresses().whole("https://a.example/" + std::string(longest_link, 'x')).empty());
    CHECK(read("<base href='https://other.example/x/'><p>Some <a href=y>words that lead</a> to a place.")
              .pages.at(0)
              .layout.links.at(0)
              .address == "https://other.example/x/y");
}

TEST_CASE("html: the lead image is where the page says, and only on the web") {
    struct Row {
        std::string html, image;
    };
    for (const Row& row : {
             Row{"<meta property=og:image content=/og.jpg>", "https://example.org/og.jpg"},
             Row{"<meta name=twitter:image content=https://a.example/t.jpg>", "https://a.example/t.jpg"},
             Row{"<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"image\": {\"@type\": "
                 "\"ImageObject\", \"name\": \"A picture\", \"url\": \"https://a.example/ld.jpg\"}}</script>",
                 "https://a.example/ld.jpg"},
             Row{"<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"image\": [\"1.jpg\", "
                 "\"2.jpg\"]}</script>",
                 "https://example.org/news/1.jpg"},
             Row{"<link rel=image_src href=/src.png>", "https://example.org/src.png"},
             Row{"<meta itemprop=image content=/micro.png>", "https://example.org/micro.png"},
             Row{"<img itemprop=image src=/micro.png>", "https://example.org/micro.png"},
             Row{"<meta name=citation_image content=/cover.png>", "https://example.org/cover.png"},
             Row{"<meta property=og:image content=javascript:alert(1)>", ""},
             Row{"<meta property=og:image content='data:image/png;base64,AAAA'>", ""},
             Row{"<meta property=og:image content=mailto:a@example.org>", ""},
             Row{"<meta property=og:image content=''><meta name=twitter:image content=/t.jpg>",
                 "https://example.org/t.jpg"},
             Row{"<img src=/some.png>", ""}, // any picture
         }) {
        CAPTURE(row.html);
        const Description found = read(home + row.html + "<p>" + prose + "</p>").embedded;
        CHECK(found.first(FieldId::image) == row.image);
        if (found.has(FieldId::image)) CHECK(found.origin(FieldId::image) == Origin::embedded);
    }
}

TEST_CASE("html: items of numbered lists keep their numbers") {
    struct Row {
        const char *html, *items;
    };
    for (const Row& row : {
             Row{"<ol><li>first</li><li>second</li></ol>", "1. first\n2. second\n"},
             Row{"<ol start=3 type=a><li>first</li><li value=7><p>second</p></li><li>third</li></ol>",
                 "c. first\ng. second\nh. third\n"},
             Row{"<ol type=I start=4><li>first<ul><li>inner</li></ul></li><li>second</li></ol>",
                 "IV. first\n\u2022 inner\nV. second\n"},
             Row{"<ol start=999999999999><li>first</li></ol>", "1. first\n"},
             Row{"<ol><li>1) by hand</li></ol>", "1) by hand\n"},
         }) {
        CAPTURE(std::string(row.html));
        const Page page =
            read("<article><p>" + prose + "</p>" + row.html + "<p>" + prose + "</p></article>").pages.at(0);
        CHECK(page.text == prose + '\n' + row.items + prose);
    }
}
