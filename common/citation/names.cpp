#include "common/citation/names.hpp"

#include "common/citation/text.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unicode/uchar.h>

namespace rc::citation {
namespace {

// Beginnings of folded words that name organisations and their parts, in the languages of the library. Cyrillic folds
// to Latin.
constexpr auto group_beginnings = std::to_array<std::string_view>({
    "academ",   "administ", "agenc",    "agensi",     "agjenci",   "akadem",     "alianc",    "alians",    "alijans",
    "allianc",  "asambl",   "asoci",    "assembl",    "associat",  "bakanlig",   "birlig",    "bureau",    "center",
    "centar",   "centre",   "centro",   "centru",     "coalit",    "comisi",     "comite",    "commissi",  "committ",
    "consili",  "consort",  "council",  "depart",     "derneg",    "dernek",     "direct",    "direkc",    "direkt",
    "drejtori", "drustv",   "druzestv", "editor",     "enstitu",   "evrop",      "europ",     "facult",    "fakult",
    "federa",   "fonda",    "foundat",  "fundac",     "fundat",    "gjykat",     "governm",   "group",     "grup",
    "guvern",   "health",   "hospital", "inicijativ", "iniciativ", "inisiativ",  "initiativ", "inspekto",  "institu",
    "internat", "kancelar", "keshill",  "klinik",     "koalic",    "komis",      "komit",     "konfedera", "kurul",
    "kurum",    "kuvend",   "laborat",  "medunarod",  "merkez",    "mezdunarod", "minist",    "mrez",      "nacional",
    "nation",   "network",  "obcin",    "observat",   "odbor",     "office",     "opservat",  "opstin",    "organis",
    "organiz",  "parlam",   "parliam",  "platform",   "polic",     "pravitel",   "program",   "project",   "projekat",
    "qendr",    "qeveri",   "redakc",   "regional",   "republic",  "republik",   "retea",     "rrjet",     "savez",
    "sdruzen",  "secretar", "sekretar", "senat",      "service",   "shoqat",     "skupstin",  "sluzb",     "sobrani",
    "societ",   "sojuz",    "tribunal", "trust",      "udrug",     "udruz",      "unij",      "union",     "united",
    "univer",   "vakf",     "vakif",    "vijec",      "world",     "youth",      "zavod",     "zdravstv",  "zdruz",
    "zyra",     "βουλη",    "δικτυο",   "εθνικ",      "ενωση",     "εταιρ",      "επιτροπ",   "ινστιτουτ", "κεντρο",
    "κυβερν",   "οργανισμ", "οργανωσ",  "πανεπιστ",   "συλλογ",    "υπηρεσ",     "υπουργ",    "φορεα",
});
// The same as whole words, where a person's name may begin alike.
constexpr auto group_words = std::to_array<std::string_view>({
    "and",   "court", "doo",  "drug", "drugs",  "for",  "gmbh",  "i",     "in",      "inc",   "ltd",
    "ngo",   "of",    "on",   "ong",  "pentru", "per",  "sabor", "savet", "sovet",   "staff", "sud",
    "suvet", "svet",  "team", "the",  "urad",   "ured", "ve",    "za",    "zaklada", "και",
});
// Small words that belong to the family's name behind them.
constexpr auto particles =
    std::to_array<std::string_view>({"al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du",
                                     "el", "la", "le", "ten", "ter", "van", "von"});
constexpr std::size_t most_words_of_a_person = 4;

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool has(std::span<const std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool names_a_group(const std::string& word) {
    const std::string folded = text::fold(word);
    const auto begins = [&](std::string_view beginning) { return folded.starts_with(beginning); };
    return has(group_words, folded) || std::any_of(group_beginnings.begin(), group_beginnings.end(), begins);
}

// Letters and the signs between them, the first one not small, not all of them capitals: "Marković-Petrović", "J."
bool looks_personal(const std::string& word) {
    unsigned letters = 0, capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto c = static_cast<UChar32>(text::next_code_point(word, at));
        if (c == '.' || c == '-' || c == '\'' || c == 0x2019 || c == 0x2010) continue;
        if (!u_isalpha(c) || (letters == 0 && u_islower(c))) return false;
        ++letters;
        if (u_isupper(c)) ++capitals;
    }
    return letters > 0 && (capitals < letters || letters == 1 || word.find('.') != word.npos);
}

bool could_be_a_person(const std::vector<std::string>& words) {
    if (words.size() < 2 || words.size() > most_words_of_a_person) return false;
    if (std::any_of(words.begin(), words.end(), names_a_group)) return false;
    return std::all_of(words.begin(), words.end(),
                       [](const std::string& word) { return has(particles, word) || looks_personal(word); }) &&
           looks_personal(words.front()) && looks_personal(words.back());
}

std::string joined_words(std::span<const std::string> words) {
    return joined(std::vector<std::string>(words.begin(), words.end()), " ");
}

} // namespace

Name read_name(std::string_view written) {
    const std::string whole = one_line(written);
    const std::size_t comma = whole.find(',');
    if (comma != whole.npos) {
        const std::string family = one_line(whole.substr(0, comma)), given = one_line(whole.substr(comma + 1));
        const std::string turned = given + ' ' + family;
        const bool is_one = given.find(',') == given.npos && could_be_a_person(words_of(turned));
        return is_one ? Name{turned, family, given} : Name{whole, {}, {}};
    }
    const std::vector<std::string> words = words_of(whole);
    if (!could_be_a_person(words)) return {whole, {}, {}};
    std::size_t family = words.size() - 1;
    while (family > 1 && has(particles, words[family - 1])) --family;
    const std::span<const std::string> all(words);
    return {whole, joined_words(all.subspan(family)), joined_words(all.first(family))};
}

std::vector<Name> read_names(const std::vector<std::string>& authors, const std::string& publisher) {
    std::vector<Name> names;
    for (const std::string& author : authors) {
        if (one_line(author).empty()) continue;
        names.push_back(author == publisher ? Name{one_line(author), {}, {}} : read_name(author));
    }
    return names;
}

} // namespace rc::citation
