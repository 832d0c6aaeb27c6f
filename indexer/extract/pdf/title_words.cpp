#include "indexer/extract/pdf/title_words.hpp"

#include "common/text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rc::pdf {

bool names_issuer(std::string_view folded) {
    constexpr auto beginnings = std::to_array<std::string_view>({"general assembly",
                                                                 "human rights council",
                                                                 "united nations",
                                                                 "ministarstvo",
                                                                 "ministerstvo",
                                                                 "ministry",
                                                                 "ministria",
                                                                 "ministerul",
                                                                 "vlada ",
                                                                 "government of",
                                                                 "guvernul",
                                                                 "sobranie",
                                                                 "narodna skup",
                                                                 "narodno sobranie",
                                                                 "sluzben",
                                                                 "sluzbeni",
                                                                 "narodne novine",
                                                                 "drzaven vestnik",
                                                                 "uradni list",
                                                                 "republika ",
                                                                 "republic of",
                                                                 "bosna i",
                                                                 "ελληνικη δημοκρατια",
                                                                 "υπουργειο",
                                                                 "εφημερισ",
                                                                 "monitorul oficial",
                                                                 "t.c.",
                                                                 "european commission",
                                                                 "council of europe",
                                                                 "distr",
                                                                 "original:",
                                                                 "kuvendi",
                                                                 "resmi gazete",
                                                                 "parlament"});
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view b) { return folded.starts_with(b); });
}

bool is_bare_type(std::string_view folded) {
    constexpr auto types = std::to_array<std::string_view>(
        {"zakon",      "pravilnik", "uredba",   "ukaz",     "odluka",   "odredba",      "strategija",
         "naredba",    "resenie",   "resenje",  "rjesenje", "sklep",    "izvjesce",     "izvestaj",
         "program",    "raport",    "lege",     "ordin",    "hotarare", "νομοσ",        "kanun",
         "yonetmelik", "ligj",      "vendim",   "report",   "strategy", "akcioni plan", "national strategy",
         "law",        "act",       "hotararea"});
    std::string letters;
    for (char c : folded)
        if (c != ' ' || !letters.empty()) letters += c;
    while (letters.ends_with(' ')) letters.pop_back();
    return std::find(types.begin(), types.end(), letters) != types.end();
}

bool is_proclamation(std::string_view folded) {
    constexpr auto words =
        std::to_array<std::string_view>({"o proglasenju", "za proglasuvanje", "za proglasavane", "o razglasitvi",
                                         "per shpalljen", "pentru promulgarea", "privind promulgarea"});
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view w) { return folded.find(w) != std::string_view::npos; });
}

bool cites_gazette(std::string_view folded) {
    constexpr auto names = std::to_array<std::string_view>(
        {"sl.", "sluzb", "nn ", "narodne novine", "uradni list", "dv ", "drz", "m. of", "monitorul", "fek ", "φεκ "});
    if (!folded.starts_with('(')) return false;
    folded.remove_prefix(1);
    for (std::string_view quote : {"\"", "„", "“", "«", "''"})
        if (folded.starts_with(quote)) folded.remove_prefix(quote.size());
    return std::any_of(names.begin(), names.end(), [&](std::string_view n) { return folded.starts_with(n); });
}

std::size_t after_subject_label(std::string_view text) {
    constexpr auto labels = std::to_array<std::string_view>(
        {"subject", "predmet", "tema", "otnosno", "zadeva", "konu", "lenda", "subiect", "obiect", "θεμα"});
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon > 24) return 0;
    const bool known = std::find(labels.begin(), labels.end(), text::fold(text.substr(0, colon))) != labels.end();
    const std::size_t next = text.find_first_not_of(' ', colon + 1);
    return known && next != std::string_view::npos ? next : 0;
}

bool continues_title(std::string_view folded) {
    constexpr auto words =
        std::to_array<std::string_view>({"o ", "za ", "na ", "per ", "privind ", "za izmen", "i ", "for ", "on "});
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return folded.starts_with(w); });
}

} // namespace rc::pdf
