#include "indexer/extract/html/heading.hpp"

#include "common/text/fold.hpp"
#include "indexer/extract/html/html_values.hpp"
#include "indexer/extract/text/ascii.hpp"
#include "indexer/extract/text/clean.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <vector>

namespace rc::html {
namespace {

constexpr std::size_t longest_heading = 300;
constexpr std::size_t words_of_a_title = 3;    // a marked heading with fewer is a section: "Latest news"
constexpr std::size_t letters_of_a_title = 30; // or with fewer bytes, where words are not parted by spaces

struct Candidate {
    const Node* node;
    std::string text;
};

bool is_outside(const Node& node) {
    return node.tag == Tag::nav || node.tag == Tag::aside || node.tag == Tag::footer || node.has_attribute("hidden") ||
           node.attribute("aria-hidden") == "true" ||
           lower_ascii(node.attribute("class")).find("hidden") != std::string::npos;
}

bool names_site(const std::string& text, const TitleClues& clues) {
    const std::string heading = letters_of(text);
    if (heading == letters_of(clues.site)) return true;
    const std::string end = letters_of(last_part(clues.window));
    return !end.empty() && heading.find(end) != std::string::npos && !clues.window.starts_with(text);
}

void gather(const Node& node, Tag wanted, const TitleClues& clues, std::vector<Candidate>& out) {
    if (node.is_text() || is_outside(node)) return;
    if (node.tag != wanted) {
        for (const Node* child : node.children) gather(*child, wanted, clues, out);
        return;
    }
    std::string text = heading_text(node);
    const bool other = node.attribute("itemprop") == "alternativeHeadline" || names_site(text, clues) ||
                       std::ranges::find(out, text, &Candidate::text) != out.end();
    if (!text.empty() && text.size() <= longest_heading && !other) out.push_back({&node, std::move(text)});
}

std::set<std::string> words_of(std::string_view text) {
    std::istringstream in(text::fold(text));
    std::set<std::string> words;
    for (std::string word; in >> word;) words.insert(word);
    return words;
}

bool shares_words(const std::string& heading, const std::string& title) {
    const std::set<std::string> a = words_of(heading), b = words_of(title);
    const auto shared =
        static_cast<std::size_t>(std::ranges::count_if(a, [&](const std::string& word) { return b.contains(word); }));
    return shared >= 2 && shared * 2 >= std::min(a.size(), b.size());
}

bool is_marked(const Node& node) {
    const std::string names =
        lower_ascii(std::string(node.attribute("class")) + ' ' + std::string(node.attribute("itemprop")));
    return names.find("headline") != std::string::npos || names.find("title") != std::string::npos ||
           names.find("heading") != std::string::npos;
}

bool is_long_enough(const std::string& text) {
    return words_of(text).size() >= words_of_a_title || text.size() >= letters_of_a_title;
}

// With which the window's title begins; what follows is the site's name or its sections, shorter or not parted by a
// mark from the words before.
const Node* opening_window(const std::vector<Candidate>& candidates, const TitleClues& clues) {
    for (const Candidate& candidate : candidates) {
        if (!clues.window.starts_with(candidate.text)) continue;
        const std::string rest = letters_of(std::string_view(clues.window).substr(candidate.text.size()));
        if (rest.size() <= candidate.text.size() || rest == letters_of(clues.site)) return candidate.node;
    }
    return nullptr;
}

} // namespace

std::string heading_text(const Node& heading) {
    std::string text = line_text(heading);
    for (constexpr std::string_view mark = "¶"; text.ends_with(mark);) text.resize(text.size() - mark.size());
    return clean_line(text);
}

MainHeading main_heading(const Node& root, const TitleClues& clues) {
    std::vector<Candidate> first, second;
    gather(root, Tag::h1, clues, first);
    if (const Node* found = opening_window(first, clues)) return {found, true};
    for (const Candidate& candidate : first)
        if (shares_words(candidate.text, clues.shared) || shares_words(candidate.text, clues.window))
            return {candidate.node, false};
    for (const Candidate& candidate : first)
        if (is_marked(*candidate.node) && is_long_enough(candidate.text)) return {candidate.node, false};
    gather(root, Tag::h2, clues, second);
    std::erase_if(second, [](const Candidate& candidate) { return !is_long_enough(candidate.text); });
    return {opening_window(second, clues), true};
}

} // namespace rc::html
