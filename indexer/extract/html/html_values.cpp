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

int month_named(std::string_view folded) {
    // Of three letters the whole word, of more the beginning: "nov", "November", but not "Novak".
    constexpr std::array<std::array<std::string_view, 10>, 12> months{{
        {"jan", "janu", "janar", "sijec", "ian", "ianu", "ιαν", "ιανου", "ocak"},
        {"feb", "febr", "fevr", "veljac", "shkurt", "φεβ", "φεβρ", "subat"},
        {"mar", "marc", "mart", "ozuj", "mars", "μαρ", "μαρτ"},
        {"apr", "apri", "travan", "travnj", "prill", "απρ", "απρι", "nisan"},
        {"may", "maj", "maja", "svib", "mai", "μαι", "μαιου", "mayi"},
        {"jun", "june", "juna", "juni", "lipanj", "lipnj", "iuni", "qersh", "ιουν", "haziran"},
        {"jul", "july", "jula", "juli", "srpanj", "srpnj", "iuli", "korrik", "ιουλ", "temmuz"},
        {"aug", "augu", "avg", "avgu", "kolov", "gusht", "αυγ", "αυγου", "agustos"},
        {"sep", "sept", "ruja", "rujn", "shtator", "σεπ", "σεπτ", "eylul"},
        {"oct", "octo", "okt", "okto", "listop", "tetor", "οκτ", "οκτω", "ekim"},
        {"nov", "nove", "noem", "studen", "noie", "nentor", "νοε", "νοεμ", "kasim"},
        {"dec", "dece", "dek", "deke", "prosin", "dhjetor", "δεκ", "δεκε", "aralik"},
    }};
    const std::string_view word = folded.substr(0, folded.find_first_of(" .,;/0123456789"));
    for (std::size_t i = 0; i < months.size(); ++i)
        for (std::string_view name : months[i]) {
            const bool short_form =
                name.size() == 3 || (name.size() == 6 && static_cast<unsigned char>(name[0]) >= 0x80);
            if (!name.empty() && (word == name || (!short_form && word.starts_with(name))))
                return static_cast<int>(i) + 1;
        }
    return 0;
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
