#include "indexer/extract/html/people.hpp"

#include "common/text/fold.hpp"
#include "indexer/extract/html/html_values.hpp"
#include "indexer/extract/text/ascii.hpp"
#include "indexer/extract/text/clean.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <set>

namespace rc::html {
namespace {

constexpr std::size_t longest_name = 120;

std::size_t words_in(std::string_view text) {
    return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

struct Separator {
    std::size_t at, size;
};

// "Emily Smith Updated on December 12", "Published: Dec. 22", "A. Novak, Senior Editor": no name holds months with days
// or these words.
void cut_before_date(std::string& name) {
    const std::string lower = lower_ascii(name);
    constexpr auto marks =
        std::to_array<std::string_view>({" in ", " on ", "updated", "published", "posted", "view author", "get author",
                                         "follow ", " contributor", "staff writer", "senior ", "minute read", "monday",
                                         "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
    std::size_t cut = name.size();
    for (std::string_view mark : marks) cut = std::min(cut, lower.find(mark));
    for (std::size_t at = 0; at < lower.size(); at = std::min(lower.find(' ', at), lower.size() - 1) + 1) {
        const std::string_view word = std::string_view(lower).substr(at);
        const std::size_t next = word.find(' ');
        if (month_named(text::fold(word)) > 0 && next != std::string_view::npos && next + 1 < word.size() &&
            std::isdigit(static_cast<unsigned char>(word[next + 1])))
            cut = std::min(cut, at);
    }
    if (cut < name.size()) name.resize(cut);
}

// The words by which bylines begin, folded: each stands here for both scripts and any case.
const std::set<std::string, std::less<>>& openings() {
    static const std::set<std::string, std::less<>> words = [] {
        std::set<std::string, std::less<>> folded;
        for (std::string_view opening :
             {"by",        "by:",    "author:", "authors:", "written by", "posted by",  "von",         "par",
              "de",        "de:",    "autor:",  "autori:",  "autorka:",   "autorica:",  "autor text:", "avtor:",
              "avtorica:", "автор:", "автори:", "piše",     "piše:",      "pišu:",      "napisala:",   "napisao:",
              "пишува:",   "nga",    "nga:",    "shkruan",  "shkruan:",   "yazan:",     "yazar:",      "haber:",
              "από",       "του",    "της",     "γράφει",   "γράφει:",    "συντάκτης:", "συντάκτρια:"})
            folded.insert(text::fold(opening));
        return folded;
    }();
    return words;
}

// "ByAna Novak" (where the page parts them by style alone), "Byby ANA NOVAK".
bool is_glued(std::string_view name) {
    return name.size() > 4 && name.starts_with("By") &&
           (std::isupper(static_cast<unsigned char>(name[2])) != 0 || name.substr(2, 3) == "by ");
}

std::string_view bare_opening(std::string_view name) {
    for (;;) {
        const std::string_view rest = without_opening(is_glued(name) ? name.substr(2) : name);
        if (rest.size() == name.size()) return name;
        name = rest;
    }
}

// "Ana Novak (https://example.org)" without the address.
void cut_address(std::string& name) {
    const std::size_t open = name.find('(');
    const std::size_t close = open == std::string::npos ? open : name.find(')', open);
    if (close == std::string::npos) return;
    const std::string_view inside = std::string_view(name).substr(open, close - open);
    if (inside.find("://") != std::string_view::npos || inside.find('@') != std::string_view::npos)
        name.erase(open, close - open + 1);
}

// Everything a byline has besides the name.
std::string bare_name(std::string_view text) {
    std::string name = clean_line(text);
    cut_address(name);
    name = std::string(bare_opening(name));
    for (std::string_view mark : {"|", "•", "·", "/", " - ", " – "}) // a date, a title or an office follows
        if (const std::size_t at = name.find(mark); at != std::string::npos && at > 3) name.resize(at);
    for (std::string_view quote : {"《", "》", "\""})
        for (std::size_t at; (at = name.find(quote)) != std::string::npos;) name.erase(at, quote.size());
    name = clean_line(name);
    while (name.ends_with(',') || name.ends_with('-')) name.pop_back();
    return name;
}

bool is_initials(std::string_view name) {
    return name.size() == 2 && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_name(std::string_view name) {
    const std::string lower = lower_ascii(name);
    const auto digits = std::count_if(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
    return (name.size() >= 3 || is_initials(name)) && name.size() <= longest_name && digits < 3 &&
           std::isdigit(static_cast<unsigned char>(name.front())) == 0 && words_in(name) <= 10 &&
           lower.find("http") == std::string::npos && lower.find_first_of("@:") == std::string::npos &&
           lower != "admin" && lower != "administrator" && lower != "editor" && lower != "author";
}

// Where a list of names has its next one: the end of the first and the length of what parts them.
Separator next_separator(std::string_view names) {
    Separator first{names.size(), 0};
    for (std::string_view mark : {";", " and ", " & ", " i ", " и ", " și ", " dhe ", " ve ", " και "})
        if (const std::size_t at = names.find(mark); at < first.at && names.size() - at - mark.size() >= 3)
            first = {at, mark.size()}; // "Mac & i" is one name
    // "Horvat, Ana" is one person, "Ana Horvat, Ivan Babić" are two.
    if (const std::size_t comma = names.find(", "); comma < first.at && words_in(names.substr(0, comma)) >= 2)
        first = {comma, 2};
    return first;
}

} // namespace

std::string_view without_opening(std::string_view text) {
    std::size_t end = 0;
    for (int words = 0; words < 2; ++words) {
        end = text.find(' ', end == 0 ? 0 : end + 1);
        if (end == std::string_view::npos) return text;
        if (openings().contains(text::fold(text.substr(0, end)))) return text.substr(end + 1);
    }
    return text;
}

std::vector<std::string> people_in(const std::vector<std::string>& bylines) {
    std::vector<std::string> people;
    const auto add = [&](std::string_view text) {
        std::string name = bare_name(text);
        if (is_name(name) && std::find(people.begin(), people.end(), name) == people.end())
            people.push_back(std::move(name));
    };
    for (const std::string& byline : bylines) {
        std::string names = byline;
        cut_before_date(names);
        std::string_view rest = names;
        while (!rest.empty()) {
            const Separator next = next_separator(rest);
            add(rest.substr(0, next.at));
            rest.remove_prefix(std::min(next.at + next.size, rest.size()));
        }
    }
    return people;
}

} // namespace rc::html
