#include "common/error.hpp"
#include "indexer/extract/html/html.hpp"
#include "indexer/extract/html/html_values.hpp"
#include "indexer/extract/html/people.hpp"

#include <doctest/doctest.h>

using namespace rc;

namespace {

Extraction read(const std::string& html) {
    Collector out;
    read_html(html, out);
    return out.take();
}

std::string text_of(const std::string& html) {
    std::string text;
    for (const Page& page : read(html).pages) text += (text.empty() ? "" : "\n") + page.text;
    return text;
}

Description description_of(const std::string& head) {
    return read("<html><head>" + head + "</head><body><p>Some text that the page has, long enough.</p></body></html>")
        .embedded;
}

const std::string first =
    "The parliament adopted a law under which possession of small amounts of drugs for own use is no longer a "
    "crime, after a debate that went on for years, and with the votes of all but one party.";
const std::string second =
    "Services of harm reduction had asked for it, doctors had asked for it, and the police had asked for it too, "
    "because the courts were full of people who needed help, not a sentence.";

} // namespace

TEST_CASE("html: the article without menus, scripts, cookie notices and lists of links") {
    const std::string article = "<p>" + first + "</p><h2>Why</h2><p>" + second + "</p>";
    for (const std::string around : {
             "<nav><a href=/>Home</a> <a href=/about>About us</a></nav>ARTICLE",
             "<script>var text = 'not text';</script><style>p {}</style>ARTICLE<noscript>Switch on scripts</noscript>",
             "ARTICLE<footer>Copyright of the network</footer><aside>Other things to read</aside>",
             "<div class='cookie-banner'>We use cookies to give you the best of all experiences on our "
             "pages</div>ARTICLE",
             "ARTICLE<div class='related-posts'><ul><li><a href=1>One other story</a><li><a href=2>Another "
             "story</a></ul></div>",
             "<ul><li><a href=1>Region</a><li><a href=2>World</a><li><a href=3>Opinions</a></ul>ARTICLE",
             "<div role=navigation>Menu of the page</div>ARTICLE<div hidden>Not to be seen</div><p style='display: "
             "none'>Nor this</p>",
             "ARTICLE<form><label>Your name</label><input name=a><button>Send</button></form>",
         }) {
        CAPTURE(around);
        std::string html = around;
        html.replace(html.find("ARTICLE"), 7, "<div class=content>" + article + "</div>");
        CHECK(text_of("<html><body>" + html + "</body></html>") == first + "\nWhy\n" + second);
    }
}

TEST_CASE("html: headings keep their level") {
    const Extraction read_page =
        read("<article><h1>Law passed</h1><p>" + first + "</p><h2>Why <i>now</i></h2><p>" + second + "</p></article>");
    REQUIRE(read_page.pages.size() == 1);
    CHECK(read_page.pages[0].text == first + "\nWhy now\n" + second); // the first stands in the title
    CHECK(read_page.pages[0].headings == std::vector<Heading>{{1, 2}});
}

TEST_CASE("html: lists, tables and quotes keep their shape") {
    CHECK(text_of(
              "<article><p>" + first +
              "</p><ul><li>naloxone kits for all who ask</li><li>needles and syringes, clean</li></ul>"
              "<table><tr><th>Country</th><th>Year</th></tr><tr><td>Serbia</td><td>2009</td></tr></table><blockquote>" +
              second + "</blockquote></article>") ==
          first + "\n• naloxone kits for all who ask\n• needles and syringes, clean\nCountry | Year\nSerbia | 2009\n" +
              second);
}

TEST_CASE("html: footnotes are text") {
    CHECK(text_of("<article><p>" + first + "</p><p>" + second +
                  "</p><p class=footnote>* This designation is without prejudice to positions on status.</p></article>")
              .ends_with("* This designation is without prejudice to positions on status."));
}

TEST_CASE("html: a page without an article gives what it has") {
    CHECK(text_of("<body><nav>Menu</nav><p>Short note.</p></body>") == "Short note.");
    CHECK(text_of("just <b>words</b>, no more") == "just words, no more");
    CHECK_THROWS_WITH_AS(read("<html><body><script>document.write('x')</script></body></html>"),
                         "the page holds no text", Error);
    CHECK_THROWS_WITH_AS(read("<html></html>"), "the page holds no text", Error);
}

TEST_CASE("html: pages that do not write <head> and <body>, as they need not") {
    for (const char* head : {"", "<title>Law</title>", "<!doctype html><meta charset=utf-8><link rel=icon href=i>"})
        for (const char* element : {"article", "main", "section", "header", "div", "p"}) {
            const std::string html = head + ("<" + std::string(element)) + ">" + first + "</" + element + ">";
            CAPTURE(html);
            CHECK(text_of(html) == first);
            CHECK(text_of(html + "<p>" + second) == first + '\n' + second);
        }
}

TEST_CASE("html: broken and hostile markup") {
    std::string deep;
    for (int i = 0; i < 20'000; ++i) deep += "<div>";
    CHECK(text_of(deep + "<p>" + first) == first);
    std::string unclosed;
    for (int i = 0; i < 2'000; ++i) unclosed += "<b><i><a href=x>";
    CHECK(text_of(unclosed + first) == first);
    std::string attributes = "<p";
    for (int i = 0; i < 2'000; ++i) attributes += " a" + std::to_string(i) + "=1";
    CHECK(text_of(attributes + ">" + first) == first);
    CHECK(text_of("<p>" + first + "<!-- never closed") == first);
    CHECK(text_of("<p>a &amp; b &lt; c &#x161; &#353; &nosuch; d") == "a & b < c š š &nosuch; d");
}

TEST_CASE("html: long pages come in parts") {
    std::string html = "<article>";
    for (int i = 0; i < 100; ++i) html += "<p>" + first + "</p>";
    const Extraction extraction = read(html);
    CHECK(extraction.pages.size() > 2);
    for (const Page& page : extraction.pages) {
        CHECK(page.text.size() <= part_bytes);
        CHECK(page.text.starts_with("The parliament"));
    }
}

TEST_CASE("html: encodings") {
    CHECK(text_of("<meta charset=windows-1250><p>\x8Akola i \x9E"
                  "ena") == "Škola i žena");
    CHECK(text_of("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xE4\xF0\xEE\xE3\xE0") ==
          "дрога");
    CHECK(text_of("<meta charset=utf-8><p>Škola") == "Škola");
}

TEST_CASE("html: title by the order of trust, without the site's name") {
    struct Row {
        const char *head, *title;
    };
    for (const Row& row : {
             Row{"<title>A law on drugs is passed | Network</title>", "A law on drugs is passed"},
             Row{"<title>Window</title><meta property='og:title' content='From Open Graph'>", "From Open Graph"},
             Row{"<meta property='og:title' content='From Open Graph'><meta name='DC.title' content='From Dublin "
                 "Core'>",
                 "From Dublin Core"},
             Row{"<meta name='DC.title' content='From Dublin Core'><meta name='citation_title' content='From a "
                 "journal'>",
                 "From a journal"},
             Row{"<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\", \"headline\": \"From "
                 "JSON-LD\"}]}</script>"
                 "<meta property='og:title' content='From Open Graph'>",
                 "From JSON-LD"},
             Row{"<script type='application/ld+json'>{broken</script><title>The title of the window</title>",
                 "The title of the window"},
             Row{"<meta property='og:site_name' content='Drug Network'><meta property='og:title' content='A law - Drug "
                 "Network'>",
                 "A law"},
             Row{"<title>Закон &amp; дроге</title>", "Закон & дроге"},
         }) {
        CAPTURE(row.head);
        CHECK(description_of(row.head).first(FieldId::title) == row.title);
    }
}

TEST_CASE("html: the title is that of the page, not that for social networks") {
    struct Row {
        const char *html, *title;
    };
    const std::string og = "<meta property='og:title' content='You will not believe what this law changed'>";
    for (const Row& row : {
             Row{"<h1>What this law changed for people</h1>", "What this law changed for people"},
             Row{"<title>Small amounts are no crime - The Daily</title><h1>Small amounts are no crime</h1>",
                 "Small amounts are no crime"},
             Row{"<h1 class=headline>Small amounts are no crime</h1>", "Small amounts are no crime"},
             Row{"<h1 class=headline>Latest</h1>", "You will not believe what this law changed"},
             Row{"<h1>Something else on this page</h1>", "You will not believe what this law changed"},
             Row{"<title>Law | The Daily</title><h1 class=title>The Daily of today</h1>",
                 "You will not believe what this law changed"},
             Row{"<nav><h1 class=headline>Small amounts are no crime</h1></nav>",
                 "You will not believe what this law changed"},
         }) {
        CAPTURE(row.html);
        CHECK(read(og + row.html + "<p>" + first + "</p>").embedded.first(FieldId::title) == row.title);
    }
}

TEST_CASE("html: the author is one whom readers are shown, if the page names several") {
    CHECK(read("<meta name=author content='Publishing House'><meta name='article:author' content='Ana Novak'>"
               "<p class=byline>By Ana Novak</p><p>" +
               first)
              .embedded.all(FieldId::author) == std::vector<std::string>{"Ana Novak"});
}

TEST_CASE("html: authors, date, language, publisher, address, abstract") {
    const Description found =
        read("<html lang=en-GB><head><meta name=author content='By Ana Horvat and Ivan Petrović'>"
             "<meta property='article:published_time' content='2019-05-03T10:00:00+02:00'>"
             "<meta property='og:site_name' content='Drug Policy Network'>"
             "<link rel=canonical href='https://example.org/law'>"
             "<meta name=description content='What the new law on drugs means for people and services.'>"
             "</head><body><p>Some text.</p></body></html>")
            .embedded;
    CHECK(found.all(FieldId::author) == std::vector<std::string>{"Ana Horvat", "Ivan Petrović"});
    CHECK(found.first(FieldId::published) == "2019-05-03");
    CHECK(found.first(FieldId::language) == "en-GB");
    CHECK(found.first(FieldId::publisher) == "Drug Policy Network");
    CHECK(found.first(FieldId::url) == "https://example.org/law");
    CHECK(found.first(FieldId::abstract) == "What the new law on drugs means for people and services.");
    CHECK(found.origin(FieldId::author) == Origin::embedded);
    CHECK_FALSE(description_of("<link rel=canonical href='javascript:alert(1)'>").has(FieldId::url));
    CHECK(description_of("<script type='application/ld+json'>{\"@type\": \"Article\", \"url\": "
                         "\"https://example.org/law\"}</script>")
              .first(FieldId::url) == "https://example.org/law");
}

TEST_CASE("html: several authors of a journal article") {
    CHECK(description_of(
              "<meta name=citation_author content='Horvat, Ana'><meta name=citation_author content='Petrović, Ivan'>")
              .all(FieldId::author) == std::vector<std::string>{"Horvat, Ana", "Petrović, Ivan"});
}

TEST_CASE("html: names out of bylines") {
    using Names = std::vector<std::string>;
    struct Row {
        std::string byline;
        Names names;
    };
    for (const Row& row :
         {Row{"By Ana Horvat", {"Ana Horvat"}}, Row{"Ana Horvat, Ivan Babić", {"Ana Horvat", "Ivan Babić"}},
          Row{"Piše: Ana Horvat", {"Ana Horvat"}}, Row{"Byby ANA HORVAT", {"ANA HORVAT"}},
          Row{"Ana Novak (https://example.org)", {"Ana Novak"}},
          Row{"Аутор: Ана Новак и Иван Бабић", {"Ана Новак", "Иван Бабић"}},
          Row{"Ана Новак, 11. јуна 2024.", {"Ана Новак"}}, Row{"Bones & Co", {"Bones & Co"}},
          Row{"Ana Horvat | 3 May", {"Ana Horvat"}}, Row{"admin", {}}, Row{"https://example.org/ana", {}},
          Row{"3.5.2019. 10:00", {}}, Row{"", {}}}) {
        CAPTURE(row.byline);
        CHECK(html::people_in({row.byline}) == row.names);
    }
}

TEST_CASE("html: dates become ISO 8601") {
    struct Row {
        const char *stamp, *date;
    };
    for (const Row& row :
         {Row{"2019-05-03T10:00:00Z", "2019-05-03"}, Row{"2019/05/03", "2019-05-03"}, Row{"20190503", "2019-05-03"},
          Row{"May 3, 2019", "2019-05-03"}, Row{"Fri, 3 May 2019 10:00:00 GMT", "2019-05-03"},
          Row{"3.5.2019", "2019-05-03"}, Row{"2019-05", "2019-05"}, Row{"2019", "2019"}, Row{"05/03/2019", ""},
          Row{"11. lipnja 2024.", "2024-06-11"}, Row{"3. мај 2019.", "2019-05-03"},
          Row{"12 ноември 2021", "2021-11-12"}, Row{"5 Ιουνίου 2020", "2020-06-05"},
          Row{"7 Haziran 2020", "2020-06-07"}, Row{"2 qershor 2020", "2020-06-02"},
          Row{"1 octombrie 2020", "2020-10-01"}, Row{"9 март 2022", "2022-03-09"}, Row{"soon", ""}, Row{"", ""}}) {
        CAPTURE(row.stamp);
        CHECK(html::iso_date(row.stamp) == row.date);
    }
}

TEST_CASE("html: author and date as readers see them, where nothing is said for programs") {
    const auto body = [](const std::string& html) {
        return read("<html><body>" + html + "<p>" + first + "</p></body></html>").embedded;
    };
    struct Row {
        const char* html;
        std::vector<std::string> authors;
        const char* date;
    };
    for (const Row& row : {
             Row{"<div class=byline>By <a href='/author/ana-novak'>Ana Novak</a></div>", {"Ana Novak"}, ""},
             Row{"<div class=byline>By<a href='/people/an'>Ana Novak</a> and <a href='/people/ib'>Ivan Babić</a></div>",
                 {"Ana Novak", "Ivan Babić"},
                 ""},
             Row{"<span class=author-name>Ana Novak</span><span class=post-date>May 3, 2019</span>",
                 {"Ana Novak"},
                 "2019-05-03"},
             Row{"<p class=author>Ana Novak, Senior Editor</p>", {"Ana Novak"}, ""},
             Row{"<p class=byline>ByAna Novak / Updated: Oct 9, 2019, 11:05</p>", {"Ana Novak"}, "2019-10-09"},
             Row{"<a rel=author href=1>Ana Novak</a><a rel=author href=2>Ivan Babić</a>",
                 {"Ana Novak", "Ivan Babić"},
                 ""},
             Row{"<p>Пише: Ана Новак</p>", {"Ана Новак"}, ""},                    // nobody marks it, but it says so
             Row{"<span>By </span><a href='/profile/ana'>Ana Novak</a>", {}, ""}, // too far from any heading
             Row{"<div class=byline>Marko Stari</div><h1>A law on drugs</h1><div class=byline>Ana Novak</div>",
                 {"Ana Novak"},
                 ""},
             Row{"<div class=comment-author>Marko says:</div>", {}, ""},
             Row{"<p class=date>11. lipnja 2024.</p>", {}, "2024-06-11"},
             Row{"<time data-published='2016-12-09 09:13'>yesterday</time>", {}, "2016-12-09"},
             Row{"<span itemprop=datePublished content='2020-02-01T08:00'>Saturday</span>", {}, "2020-02-01"},
         }) {
        CAPTURE(std::string(row.html));
        CHECK(body(row.html).all(FieldId::author) == row.authors);
        CHECK(body(row.html).first(FieldId::published) == row.date);
    }
    const auto head = [](const std::string& html) { return description_of(html); };
    CHECK(head("<link rel=canonical href='https://news.example/2019/05/03/law'>").first(FieldId::published) ==
          "2019-05-03");
    CHECK(head("<script type='application/ld+json'>//<![CDATA[\n{\"@type\": \"Article\", \"datePublished\": "
               "\"2020-02-01\"}\n//]]></script>")
              .first(FieldId::published) == "2020-02-01");
    CHECK(head("<meta name=author value='Ana Novak'>").first(FieldId::author) == "Ana Novak");
    CHECK(head("<meta property=og:site_name content='The Daily'><meta name=author content='The Daily'>")
              .all(FieldId::author)
              .empty());
}
