#include "indexer/extract/pdf/title_words.hpp"

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

bool continues_title(std::string_view folded) {
    constexpr auto words =
        std::to_array<std::string_view>({"o ", "za ", "na ", "per ", "privind ", "za izmen", "i ", "for ", "on "});
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return folded.starts_with(w); });
}

} // namespace rc::pdf
