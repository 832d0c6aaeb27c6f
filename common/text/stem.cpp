#include "common/text/stem.hpp"

#include "common/text/english.hpp"
#include "common/text/fold.hpp"

#include <utility>

namespace rc::text {

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

constexpr std::string_view name_of(Group group) {
    switch (group) {
    case Group::none:
        return "";
    case Group::en:
        return "en";
    case Group::hbs:
        return "hbs";
    case Group::sl:
        return "sl";
    case Group::bg:
        return "bg";
    case Group::mk:
        return "mk";
    case Group::ro:
        return "ro";
    case Group::el:
        return "el";
    case Group::sq:
        return "sq";
    case Group::tr:
        return "tr";
    }
    return "";
}

// The last step of every Latin stem: x is ks in our languages' spelling of international words, so that naloxone
// meets nalokson. Not part of folding, where it would spoil English plurals (tax, index) and what people type.
void spell_x_as_ks(std::string& stem) {
    for (std::size_t at = stem.find('x'); at != std::string::npos; at = stem.find('x', at + 2))
        stem.replace(at, 1, "ks");
}

bool can_stem(Group group, std::string_view word) {
    if (group == Group::none) return false;
    return is_greek(word) == (group == Group::el);
}

} // namespace

Group group_of(std::string_view language_tag) {
    const std::string_view code = language_tag.substr(0, language_tag.find('-'));
    for (const Language& language : languages)
        if (language.code == code) return language.group;
    return Group::none;
}

std::string stem(Group group, std::string_view word) {
    if (group != Group::en || !can_stem(group, word)) return std::string(word);
    std::string stem = stem_english(word);
    spell_x_as_ks(stem);
    return stem;
}

std::string stem_term(Group group, std::string_view word) {
    if (group != Group::en || !can_stem(group, word)) return {};
    std::string term = "Z";
    term.append(name_of(group)).append(":").append(stem(group, word));
    return term;
}

} // namespace rc::text
