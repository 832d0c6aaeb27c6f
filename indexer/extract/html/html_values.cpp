#include "indexer/extract/html/html_values.hpp"

#include "common/text/fold.hpp"
#include "indexer/extract/text/ascii.hpp"
#include "indexer/extract/text/clean.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

namespace rc::html {
namespace {

constexpr std::size_t longest_name = 120;

std::size_t word_count(std::string_view text) {
    return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

struct Separator {
    std::size_t at, size;
};

Separator last_separator(std::string_view title) {
    Separator last{std::string_view::npos, 0};
    for (std::string_view mark : {" | ", " - ", " – ", " — ", " » ", " :: ", " · ", " / ", " • ", " ｜ "})
        if (const std::size_t at = title.rfind(mark); at != std::string_view::npos && (last.size == 0 || at > last.at))
            last = {at, mark.size()};
    return last;
}

bool is_date(int year, int month, int day) {
    return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

std::string date_text(int year, int month, int day) {
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
    return buffer.data();
}

// Of a folded word, by how the names of months begin in the languages of the region and in English; 0 if it is none.
int month_named(std::string_view word) {
    constexpr std::array<std::array<std::string_view, 7>, 12> months{{
        {"jan", "sijec", "ian", "ιαν", "ocak"},
        {"feb", "veljac", "shkurt", "φεβ", "subat"},
        {"mar", "ozuj", "μαρτ"},
        {"apr", "travan", "prill", "απρ", "nisan"},
        {"may", "maj", "svib", "mai", "μαι"},
        {"jun", "lipanj", "lipnj", "iun", "qersh", "ιουν", "haziran"},
        {"jul", "srpanj", "srpnj", "iul", "korrik", "ιουλ", "temmuz"},
        {"aug", "avg", "kolov", "gusht", "αυγ", "agustos"},
        {"sep", "ruj", "shtator", "σεπ", "eylul"},
        {"oct", "okt", "listop", "tetor", "οκτ", "ekim"},
        {"nov", "noem", "studen", "noi", "nentor", "νοε", "kasim"},
        {"dec", "dek", "prosin", "dhjetor", "δεκ", "aralik"},
    }};
    for (std::size_t i = 0; i < months.size(); ++i)
        for (std::string_view name : months[i])
            if (!name.empty() && word.starts_with(name)) return static_cast<int>(i) + 1;
    return 0;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

struct Piece {
    int number = 0;
    std::size_t digits = 0;
    int month = 0; // of a word
};

// Numbers and month names in order.
std::vector<Piece> pieces_of(std::string_view stamp) {
    std::vector<Piece> pieces;
    const std::string lower = text::fold(stamp);
    for (std::size_t at = 0; at < lower.size() && pieces.size() < 8;) {
        std::size_t end = at;
        if (std::isdigit(static_cast<unsigned char>(lower[at]))) {
            while (end < lower.size() && std::isdigit(static_cast<unsigned char>(lower[end]))) ++end;
            if (end - at <= 8) pieces.push_back({std::stoi(lower.substr(at, end - at)), end - at, 0});
        } else if (is_letter(lower[at])) {
            while (end < lower.size() && is_letter(lower[end])) ++end;
            if (const int month = month_named(std::string_view(lower).substr(at, end - at)))
                pieces.push_back({0, 0, month});
        }
        at = std::max(end, at + 1);
    }
    return pieces;
}

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
        if (month_named(word) > 0 && next != std::string_view::npos && next + 1 < word.size() &&
            std::isdigit(static_cast<unsigned char>(word[next + 1])))
            cut = std::min(cut, at);
    }
    if (cut < name.size()) name.resize(cut);
}

// "By Ana Novak", "ByAna Novak" (where the page parts them by style alone), "Byby ANA NOVAK".
void cut_opening(std::string& name) {
    constexpr auto openings = std::to_array<std::string_view>(
        {"by ",    "by: ",        "author: ", "authors: ", "written by ", "posted by ", "von ",
         "par ",   "autor: ",     "autori: ", "autorka: ", "autorica: ",  "avtor: ",    "avtorica: ",
         "piše: ", "piše ",       "Аутор: ",  "Пише: ",    "Пише ",       "автор: ",    "Автор: ",
         "από ",   "Συντάκτης: ", "Γράφει ",  "Γράφει: ",  "Του ",        "Της ",       "de ",
         "nga ",   "shkruan: ",   "shkruan ", "yazan: ",   "yazar: ",     "著者："});
    for (bool again = true; again;) {
        again = false;
        for (std::string_view opening : openings)
            if (lower_ascii(name).starts_with(lower_ascii(opening))) {
                name.erase(0, opening.size());
                again = true;
            }
        const bool glued = name.size() > 4 && name.starts_with("By") &&
                           (std::isupper(static_cast<unsigned char>(name[2])) || name.substr(2, 3) == "by ");
        if (glued) name.erase(0, 2);
        again = again || glued;
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
    cut_opening(name);
    if (const std::size_t bar = name.find_first_of("|•·/"); bar != std::string::npos && bar > 3) name.resize(bar);
    if (const std::size_t dash = name.find(" - "); dash != std::string::npos)
        name.resize(dash); // a date or a title follows
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
           word_count(name) <= 10 && lower.find("http") == std::string::npos && lower.find('@') == std::string::npos &&
           lower != "admin" && lower != "administrator" && lower != "editor" && lower != "author";
}

// Where a list of names has its next one: the end of the first and the length of what parts them.
Separator next_separator(std::string_view names) {
    Separator first{names.size(), 0};
    for (std::string_view mark : {";", " and ", " & ", " i ", " и ", " și ", " dhe ", " ve ", " και "})
        if (const std::size_t at = names.find(mark); at < first.at && names.size() - at - mark.size() >= 3)
            first = {at, mark.size()}; // "Mac & i" is one name
    // "Horvat, Ana" is one person, "Ana Horvat, Ivan Babić" are two.
    if (const std::size_t comma = names.find(", "); comma < first.at && word_count(names.substr(0, comma)) >= 2)
        first = {comma, 2};
    return first;
}

} // namespace

std::string letters_of(std::string_view text) {
    std::string out;
    for (char c : lower_ascii(text))
        if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80) out += c;
    return out;
}

std::string_view last_part(std::string_view title) {
    if (const std::size_t bracket = title.rfind('['); bracket != std::string_view::npos && title.ends_with(']'))
        return title.substr(bracket);
    const Separator cut = last_separator(title);
    return cut.size == 0 ? std::string_view() : title.substr(cut.at + cut.size);
}

std::string without_site(std::string_view title, std::string_view site) {
    const Separator cut = last_separator(title);
    if (cut.size == 0) return std::string(title);
    const std::string_view head = title.substr(0, cut.at), tail = title.substr(cut.at + cut.size);
    const std::string tail_letters = letters_of(tail), site_letters = letters_of(site);
    const bool names_site =
        !site_letters.empty() && !tail_letters.empty() &&
        (site_letters.find(tail_letters) != std::string::npos || tail_letters.find(site_letters) != std::string::npos);
    const bool looks_like_site =
        site.empty() && word_count(head) >= 3 && word_count(tail) <= 4 && tail.size() < head.size();
    if (names_site || looks_like_site) return std::string(head);
    // "Site | Title"
    if (const std::size_t first = title.find(title.substr(cut.at, cut.size));
        !site_letters.empty() && letters_of(title.substr(0, first)) == site_letters)
        return std::string(title.substr(first + cut.size));
    return std::string(title);
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

std::string iso_date(std::string_view stamp) {
    const std::vector<Piece> p = pieces_of(stamp);
    if (p.empty()) return {};
    if (p[0].digits == 8 && is_date(p[0].number / 10000, p[0].number / 100 % 100, p[0].number % 100))
        return date_text(p[0].number / 10000, p[0].number / 100 % 100, p[0].number % 100);
    if (p[0].digits == 4) { // year first
        if (p.size() >= 3 && p[1].digits <= 2 && is_date(p[0].number, std::max(p[1].number, p[1].month), p[2].number) &&
            p[2].digits <= 2)
            return date_text(p[0].number, std::max(p[1].number, p[1].month), p[2].number);
        if (!is_date(p[0].number, 1, 1)) return {};
        if (p.size() == 2 && is_date(p[0].number, std::max(p[1].number, p[1].month), 1))
            return date_text(p[0].number, std::max(p[1].number, p[1].month), 1).substr(0, 7);
        return p.size() == 1 ? std::to_string(p[0].number) : std::string();
    }
    for (std::size_t i = 0; i + 2 < p.size() && i < 3; ++i) { // "May 3, 2019", "3 May 2019", "3.5.2019"
        const Piece &a = p[i], &b = p[i + 1], &c = p[i + 2];
        if (c.digits != 4) continue;
        if (a.month > 0 && b.digits > 0 && is_date(c.number, a.month, b.number))
            return date_text(c.number, a.month, b.number);
        if (b.month > 0 && a.digits > 0 && is_date(c.number, b.month, a.number))
            return date_text(c.number, b.month, a.number);
        if (stamp.find('.') != std::string_view::npos && a.digits > 0 && b.digits > 0 &&
            is_date(c.number, b.number, a.number))
            return date_text(c.number, b.number, a.number);
    }
    return {};
}

std::string language_tag(std::string_view tag) {
    std::string out = clean_line(tag.substr(0, 20));
    std::replace(out.begin(), out.end(), '_', '-');
    const std::size_t end = std::min(out.find('-'), out.size());
    const bool letters = std::all_of(out.begin(), out.end(),
                                     [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-'; });
    if (!letters || end < 2 || end > 3) return {};
    for (std::size_t i = 0; i < end; ++i) out[i] = static_cast<char>(std::tolower(static_cast<unsigned char>(out[i])));
    return out;
}

} // namespace rc::html
