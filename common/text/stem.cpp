#include "common/text/stem.hpp"

#include "common/text/ekavian.hpp"
#include "common/text/english.hpp"
#include "common/text/fold.hpp"
#include "common/text/suffix_table.hpp"

#include <utility>

namespace rc::text {

// Made from corpus/language at build time.
extern const SuffixTable hbs_table, sl_table, bg_table, mk_table, ro_table, el_table, sq_table, tr_table;

namespace {

struct Language {
    std::string_view code; // first part of the tag
    Group group;
};

constexpr auto languages = std::to_array<Language>({
    {"en", Group::en},
    {"bs", Group::hbs},
    {"hr", Group::hbs},
    {"sr", Group::hbs},
    {"cnr", Group::hbs},
    {"sh", Group::hbs},
    {"sl", Group::sl},
    {"bg", Group::bg},
    {"mk", Group::mk},
    {"ro", Group::ro},
    {"el", Group::el},
    {"sq", Group::sq},
    {"tr", Group::tr},
});

struct Stemmer {
    std::string_view name;    // in terms
    const SuffixTable* table; // null for none and English
};

constexpr Stemmer stemmer_of(Group group) {
    switch (group) {
    case Group::none:
        return {"", nullptr};
    case Group::en:
        return {"en", nullptr};
    case Group::hbs:
        return {"hbs", &hbs_table};
    case Group::sl:
        return {"sl", &sl_table};
    case Group::bg:
        return {"bg", &bg_table};
    case Group::mk:
        return {"mk", &mk_table};
    case Group::ro:
        return {"ro", &ro_table};
    case Group::el:
        return {"el", &el_table};
    case Group::sq:
        return {"sq", &sq_table};
    case Group::tr:
        return {"tr", &tr_table};
    }
    return {"", nullptr};
}

// Part of every Latin stem: x is ks in our languages' spelling of international words, so that naloxone meets
// nalokson. Not part of folding, where it would spoil English plurals (tax, index) and what people type.
void spell_x_as_ks(std::string& stem) {
    for (std::size_t at = stem.find('x'); at != std::string::npos; at = stem.find('x', at + 2))
        stem.replace(at, 1, "ks");
}

// Every group but Greek is of Latin words, and Greek of Greek ones.
bool can_stem(Group group, std::string_view word) {
    return group != Group::none && is_greek(word) == (group == Group::el);
}

std::string stem_of(Group group, std::string_view word) {
    std::string stem = group == Group::en ? stem_english(word) : std::string(word);
    if (group == Group::hbs) write_ekavian(stem);
    spell_x_as_ks(stem);
    if (const SuffixTable* table = stemmer_of(group).table) apply_suffix_table(*table, stem);
    return stem;
}

} // namespace

Group group_of(std::string_view language_tag) {
    const std::string_view code = language_tag.substr(0, language_tag.find('-'));
    for (const Language& language : languages)
        if (language.code == code) return language.group;
    return Group::none;
}

std::string stem(Group group, std::string_view word) {
    return can_stem(group, word) ? stem_of(group, word) : std::string(word);
}

std::string stem_term(Group group, std::string_view word) {
    if (!can_stem(group, word)) return {};
    std::string term = "Z";
    return term.append(stemmer_of(group).name).append(":").append(stem_of(group, word));
}

} // namespace rc::text
