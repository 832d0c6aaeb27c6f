#include "indexer/extract/html/byline.hpp"

#include "common/text/utf8.hpp"
#include "indexer/extract/html/people.hpp"
#include "indexer/extract/text/ascii.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace rc::html {
namespace {

constexpr std::size_t longest_author = 100, longest_date = 80, most_dates = 12;
constexpr std::size_t link_reach = 1000; // bytes of text from the heading; farther off a linked name is anybody's

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
    constexpr auto marks =
        std::to_array<std::string_view>({"byline", "author", "dateline", "writtenby", "writer", "autor", "auteur"});
    return holds_any(names_of(node), marks);
}

// A link to a page about a person.
bool leads_to_author(const Node& node) {
    if (node.tag != Tag::a) return false;
    constexpr auto marks = std::to_array<std::string_view>({"/author", "/autor", "/auteur", "/people/", "/by/",
                                                            "/profile", "/staff/", "/contributor", "/users/", "/user/",
                                                            "/person", "/editors/", "/journalist", "/novinar"});
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

// Two to five words that begin with capitals, but for particles: "Ana Novak", "Ludwig van der Berg".
bool is_full_name(const std::string& name) {
    std::istringstream in(name);
    std::size_t capitals = 0;
    for (std::string word; in >> word;) {
        std::size_t at = 0;
        const auto letter = static_cast<UChar32>(text::next_code_point(word, at));
        if (u_isupper(letter) != 0)
            ++capitals;
        else if (word.size() > 4)
            return false;
    }
    return capitals >= 2 && capitals <= 5;
}

bool is_comment(const Node& node) { return names_of(node).find("comment") != std::string::npos; }

struct Names {
    std::vector<std::string> people;
    bool sure = true; // false for a mere link to a person's page
};

// The names in an element that is a byline; none if it is none.
Names authors_in(const Node& node) {
    if (is_comment(node)) return {};
    const bool marked = marks_author(node);
    if (!marked && !leads_to_author(node) && !is_block(node.tag) && node.tag != Tag::span) return {};
    std::vector<std::string> names;
    if (marked) names_below(node, names);
    if (Names found{people_in(names)}; !found.people.empty()) return found;
    const std::string text = line_text(node);
    if (!is_author_text(text)) return {};
    const bool opening = without_opening(text).size() < text.size();
    if (!marked && !opening && !leads_to_author(node)) return {};
    Names found{people_in({text}), marked || opening};
    if (!marked && !std::ranges::all_of(found.people, is_full_name)) return {};
    return found;
}

bool marks_date(const Node& node) {
    constexpr auto marks = std::to_array<std::string_view>({"date", "time", "publish", "posted", "datum"});
    return node.tag == Tag::time || node.attribute("itemprop").find("datePublished") != std::string_view::npos ||
           holds_any(names_of(node), marks);
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

class Gatherer {
public:
    explicit Gatherer(const Node* heading) : heading_(heading) {}

    void gather(const Node& node, bool in_byline) {
        if (node.is_text()) {
            place_ += letters_in(node.text);
            return;
        }
        if (node.tag == Tag::script || node.tag == Tag::style || node.tag == Tag::svg) return;
        if (&node == heading_) heading_place_ = place_;
        if (!in_byline) {
            if (Names names = authors_in(node); !names.people.empty()) {
                in_byline = true;
                take_date(node); // "Ana Novak, 3. maja 2019."
                add(node, std::move(names));
            }
        }
        if (dates_.size() < most_dates && marks_date(node)) take_date(node);
        for (const Node* child : node.children) gather(*child, in_byline);
    }

    Byline take() {
        if (groups_.empty()) return {{}, std::move(dates_)};
        const auto nearest = std::ranges::min_element(groups_, {}, [&](const Group& g) { return distance(g); });
        if (!nearest->sure && (heading_ == nullptr || distance(*nearest) > link_reach)) return {{}, std::move(dates_)};
        return {std::move(nearest->people), std::move(dates_)};
    }

private:
    struct Group {
        const Node* parent;
        std::size_t place, end; // bytes of text before it and up to its end, without white space
        bool sure;
        std::vector<std::string> people;
    };

    // Elements side by side are one byline: a link for each author.
    void add(const Node& node, Names names) {
        constexpr std::size_t gap = 5; // between two names: "and"
        const std::size_t end = place_ + letters_in(line_text(node));
        if (groups_.empty() || groups_.back().parent != node.parent || place_ > groups_.back().end + gap) {
            groups_.push_back({node.parent, place_, end, names.sure, std::move(names.people)});
            return;
        }
        groups_.back().end = end;
        std::vector<std::string>& together = groups_.back().people;
        for (std::string& name : names.people)
            if (std::ranges::find(together, name) == together.end()) together.push_back(std::move(name));
    }
    std::size_t distance(const Group& group) const {
        constexpr std::size_t above = 20; // times as far: what stands above a heading mostly belongs to another article
        if (group.place >= heading_place_) return group.place - heading_place_;
        return above * (heading_place_ - group.place);
    }
    void take_date(const Node& node) {
        for (const char* name : {"datetime", "content", "data-published", "data-date", "data-datetime", "title"})
            if (const std::string_view value = node.attribute(name); value.size() >= 8 && value.size() < longest_date)
                dates_.emplace_back(value);
        if (std::string text = line_text(node); text.size() >= 8 && text.size() < longest_date)
            dates_.push_back(std::move(text));
    }

    const Node* heading_;
    std::size_t place_ = 0, heading_place_ = 0;
    std::vector<Group> groups_;
    std::vector<std::string> dates_;
};

} // namespace

Byline byline_of(const Node& root, const Node* heading) {
    Gatherer gatherer(heading);
    gatherer.gather(root, false);
    return gatherer.take();
}

} // namespace rc::html
