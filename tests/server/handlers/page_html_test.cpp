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
