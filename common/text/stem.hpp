// Stems: words of one family meet, by language group.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace rc::text {

// Languages that share one stemmer. Bosnian, Croatian, Montenegrin and Serbian are one group.
enum class Group : std::uint8_t { none, en, hbs, sl, bg, mk, ro, el, sq, tr };
// Raised whenever folding, tokens, spelling or stems change: an index made with other terms must be built anew.
inline constexpr int analysis_version = 5;

inline constexpr std::array stemmed_groups{Group::en, Group::hbs, Group::sl, Group::bg, Group::mk,
                                           Group::ro, Group::el,  Group::sq, Group::tr};

// The group of a BCP 47 tag ("sr-Cyrl", "cnr", "en-GB"); Group::none if we have no stemmer for it.
Group group_of(std::string_view language_tag);

// The stem of a word as `tokenize` gives it. May equal the word. For Group::none, the word. Pure; any thread.
std::string stem(Group group, std::string_view word);

// The index term of that stem, "Z" + group + ":" + stem (as "Zhbs:smanjenj"), so that groups never clash; empty for
// Group::none and for words that a group's stemmer leaves alone because they are not of its script.
std::string stem_term(Group group, std::string_view word);

} // namespace rc::text
