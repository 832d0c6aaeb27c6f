#include "indexer/extract/html/byline.hpp"

#include "indexer/extract/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace rc::html {
namespace {

constexpr std::size_t longest_author = 100, longest_date = 80, most_dates = 12;

template <std::size_t n> bool holds_any(const std::string& text, const std::array<std::string_view, n>& marks) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return text.find(mark) != std::string::npos; });
}

std::string names_of(const Node& node) {
    return lower_ascii(std::string(node.attribute("class")) + ' ' + std::string(node.attribute("id")));
}

bool marks_author(const Node& node) {
    if (node.attribute("rel") == "author" || node.attribute("itemprop").find("author") != std::string_view::npos)
        return true;
    constexpr auto marks = std::to_array<std::string_view>({"byline", "author", "dateline", "writtenby", "autor"});
    return holds_any(names_of(node), marks);
}

// A link to a page about a person.
bool leads_to_author(const Node& node) {
    if (node.tag != Tag::a) return false;
    constexpr auto marks = std::to_array<std::string_view>({"/author", "/autor", "/people/", "/by/", "/profile",
                                                            "/staff/", "/contributor", "/users/", "/user/", "/person"});
    return node.attribute("rel") == "author" || holds_any(lower_ascii(node.attribute("href")), marks);
}

bool is_author_text(const std::string& text) { return text.size() > 1 && text.size() < longest_author; }

// Innermost names below a marked element: links to authors, or elements that are marked themselves.
void names_below(const Node& node, std::vector<std::string>& out) {
    for (const Node* child : node.children) {
        if (child->is_text()) continue;
        const std::size_t before = out.size();
        names_below(*child, out);
        const bool named = leads_to_author(*child) || child->attribute("itemprop") == "name" ||
                           names_of(*child).find("name") != std::string::npos;
        if (out.size() == before && named)
            if (std::string text = line_text(*child); is_author_text(text)) out.push_back(std::move(text));
    }
}

bool marks_date(const Node& node) {
    constexpr auto marks = std::to_array<std::string_view>({"date", "time", "publish", "posted", "datum"});
    return node.tag == Tag::time || node.attribute("itemprop").find("datePublished") != std::string_view::npos ||
           holds_any(names_of(node), marks);
}

void take_date(const Node& node, Byline& byline) {
    for (const char* name : {"datetime", "content", "data-published", "data-date", "data-datetime", "title"})
        if (const std::string_view value = node.attribute(name); value.size() >= 8 && value.size() < longest_date)
            byline.dates.emplace_back(value);
    if (std::string text = line_text(node); text.size() >= 8 && text.size() < longest_date)
        byline.dates.push_back(std::move(text));
}

void gather(const Node& node, Byline& byline) {
    if (node.is_text() || node.tag == Tag::script || node.tag == Tag::style || node.tag == Tag::svg) return;
    if (byline.authors.empty() && marks_author(node)) {
        names_below(node, byline.authors);
        if (byline.authors.empty())
            if (std::string text = line_text(node); is_author_text(text)) byline.authors.push_back(std::move(text));
    }
    if (byline.dates.size() < most_dates && (marks_date(node) || marks_author(node))) take_date(node, byline);
    for (const Node* child : node.children) gather(*child, byline);
}

} // namespace

Byline byline_of(const Node& root) {
    Byline byline;
    gather(root, byline);
    return byline;
}

} // namespace rc::html
