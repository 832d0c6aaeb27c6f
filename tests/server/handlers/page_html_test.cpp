#include "server/handlers/page_html.hpp"

#include <doctest/doctest.h>

using namespace rc;

namespace {

std::string html(const std::string& text, std::vector<Heading> headings = {},
                 const std::vector<search::Range>& ranges = {}) {
    std::string out = handlers::page_html({"", text, std::move(headings)}, ranges);
    std::erase(out, '\n');
    return out;
}

std::string linked(const std::string& text, std::vector<PageLink> links,
                   const std::vector<search::Range>& ranges = {}) {
    Page page{"", text};
    page.layout.links = std::move(links);
    std::string out = handlers::page_html(page, ranges);
    std::erase(out, '\n');
    for (const std::string rel = " rel=\"noreferrer nofollow\">"; const std::size_t at = out.find(rel);) {
        if (at == out.npos) return out;
        out.replace(at, rel.size(), ">");
    }
    return out;
}

} // namespace

TEST_CASE("page html: headings, lists and tables as such") {
    CHECK(html("a\nb") == "<p>a</p><p>b</p>");
    CHECK(html("• a\n• b\nc") == "<ul><li>a</li><li>b</li></ul><p>c</p>");
    CHECK(html("a | b\n1 | 2") == "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>");
    CHECK(html("a | b") == "<p>a | b</p>"); // one row may be a sentence
    CHECK(html("a | b\n1 | 2 | 3") == "<p>a | b</p><p>1 | 2 | 3</p>");
    CHECK(html("A\nB\nC\nd", {{0, 2}, {1, 5}, {2, 2}}) == "<h3>A</h3><h4>B</h4><h3>C</h3><p>d</p>");
    CHECK(html("").empty());
    CHECK(html(" \n ").empty());
}

TEST_CASE("page html: marks in every kind of element, counted in code points") {
    CHECK(html("• žaba\nx", {}, {{2, 6}}) == "<ul><li><mark>žaba</mark></li></ul><p>x</p>");
    CHECK(html("a | b\n1 | 2", {}, {{4, 7}}) ==
          "<table><tr><td>a</td><td><mark>b</mark></td></tr><tr><td><mark>1</mark></td><td>2</td></tr></table>");
}

TEST_CASE("page html: links around their words, in every kind of element, with marks inside") {
    const std::string a = "https://a.example/", b = "https://b.example/";
    CHECK(linked("see žaba now", {{a, {}, 4, 9}}) == "<p>see <a href=\"" + a + "\">žaba</a> now</p>");
    CHECK(linked("• žaba\nx y", {{a, {}, 4, 9}, {b, {}, 10, 11}}) ==
          "<ul><li><a href=\"" + a + "\">žaba</a></li></ul><p><a href=\"" + b + "\">x</a> y</p>");
    CHECK(linked("a | b\n1 | 2", {{a, {}, 4, 5}, {b, {}, 6, 7}}) == "<table><tr><td>a</td><td><a href=\"" + a +
                                                                        "\">b</a></td></tr><tr><td><a href=\"" + b +
                                                                        "\">1</a></td><td>2</td></tr></table>");
    CHECK(linked("one two three", {{a, {}, 4, 13}}, {{0, 7}}) ==
          "<p><mark>one </mark><a href=\"" + a + "\"><mark>two</mark> three</a></p>");
    CHECK(linked("one\ntwo", {{a, {}, 2, 5}}) == // over the end of a paragraph
          "<p>on<a href=\"" + a + "\">e</a></p><p><a href=\"" + a + "\">t</a>wo</p>");
    CHECK(linked("one two", {{b, {}, 2, 5}, {a, {}, 0, 3}}) == "<p><a href=\"" + a + "\">one</a> two</p>");
    CHECK(linked("one", {{a, {1, 1, 9, 9}, 0, 0}}) == "<p>one</p>"); // a place of the paper without words
    CHECK(handlers::page_html({"", "x", {}, {}, {0, 0, {}, {{a, {}, 0, 1}}}}, {}) ==
          "<p><a href=\"" + a + "\" rel=\"noreferrer nofollow\">x</a></p>\n");
}

TEST_CASE("page html: no link leads where nobody should follow") {
    for (const char* hostile :
         {"javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "data:text/html,x", "vbscript:x",
          "file:///etc/passwd", "https://a\"onmouseover=alert(1)", "https://a b", "https://a<script>", "//evil.example",
          "/relative", "", "https://"})
        CHECK(linked("click", {{hostile, {}, 0, 5}}) == "<p>click</p>");
    CHECK(linked("<b>", {{"https://a.example/?b=1&c='", {}, 0, 3}}) ==
          "<p><a href=\"https://a.example/?b=1&amp;c=&#39;\">&lt;b&gt;</a></p>");
    CHECK(linked("short", {{"https://a.example/", {}, 2, 500}}) == // a place behind the text
          "<p>sh<a href=\"https://a.example/\">ort</a></p>");
}

TEST_CASE("page html: whatever a text holds is harmless") {
    for (const char* hostile :
         {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "• <a href='javascript:alert(1)'>x</a>",
          "<td>a</td> | b\n<svg/onload=alert(1)> | \"><script>", "</p><iframe src=//evil.example>", "<!-- <p> -->"}) {
        CAPTURE(std::string(hostile));
        std::string left = html(hostile, {}, {{0, 3}});
        for (const char* element : {"<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<table>", "</table>", "<tr>",
                                    "</tr>", "<td>", "</td>", "<mark>", "</mark>"})
            for (std::size_t at; (at = left.find(element)) != left.npos;) left.erase(at, std::string(element).size());
        CHECK(left.find('<') == left.npos);
        CHECK(left.find('>') == left.npos);
    }
}
