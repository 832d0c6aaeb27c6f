// The table behind spelling.hpp.
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace rc::text::spelling {

enum class Place {
    anywhere,
    at_start,
    at_end,
    verb_end // at the end, but for -e, -es, -ed, -ing, -er, -ers, -able, -ation(s), -ational
};

struct Rule {
    std::string_view from;
    std::string_view to;
    Place place;
    std::size_t before = 0; // letters that must stand before it
};

using enum Place;

// What follows British and American dictionaries; words that only look so (four, contour, amour, rising, promise,
// selling, competence) must not fit a row. The tests hold the traps.
inline constexpr auto rules = std::to_array<Rule>({
    // -our: roots, because "hour", "tour" and "contour" keep it
    {"behaviour", "behavior", anywhere},
    {"colour", "color", anywhere},
    {"labour", "labor", anywhere},
    {"favour", "favor", anywhere},
    {"flavour", "flavor", anywhere},
    {"harbour", "harbor", anywhere},
    {"neighbour", "neighbor", anywhere},
    {"honour", "honor", anywhere},
    {"rumour", "rumor", anywhere},
    {"tumour", "tumor", anywhere},
    {"humour", "humor", anywhere},
    {"vapour", "vapor", anywhere},
    {"odour", "odor", at_start},
    {"endeavour", "endeavor", anywhere},
    {"rigour", "rigor", at_start},
    {"vigour", "vigor", anywhere},
    {"savour", "savor", anywhere},
    {"armour", "armor", anywhere},
    {"ardour", "ardor", at_start},
    {"candour", "candor", at_start},
    {"fervour", "fervor", at_start},
    {"glamour", "glamor", at_start},
    {"demeanour", "demeanor", anywhere},
    {"splendour", "splendor", at_start},
    {"saviour", "savior", at_start},
    {"parlour", "parlor", at_start},
    {"clamour", "clamor", at_start},
    {"valour", "valor", at_start},
    {"rancour", "rancor", at_start},
    // -re
    {"centre", "center", at_end},
    {"centres", "centers", at_end},
    {"centred", "centered", at_end},
    {"metre", "meter", at_end},
    {"metres", "meters", at_end},
    {"litre", "liter", at_end},
    {"litres", "liters", at_end},
    {"theatre", "theater", at_end},
    {"theatres", "theaters", at_end},
    {"fibre", "fiber", at_end},
    {"fibres", "fibers", at_end},
    {"calibre", "caliber", at_end},
    {"spectre", "specter", at_end},
    {"meagre", "meager", at_end},
    // -ogue
    {"catalogue", "catalog", anywhere},
    {"dialogue", "dialog", anywhere},
    {"analogue", "analog", anywhere},
    {"monologue", "monolog", anywhere},
    // -mme
    {"programme", "program", at_end},
    {"programmes", "programs", at_end},
    {"programed", "programmed", at_end},
    {"programing", "programming", at_end},
    {"gramme", "gram", at_end, 2},
    {"grammes", "grams", at_end, 2},
    // -ce and -se
    {"defence", "defense", at_start},
    {"offence", "offense", at_start},
    {"pretence", "pretense", at_start},
    {"licence", "license", anywhere},
    {"practise", "practice", anywhere},
    {"practising", "practicing", anywhere},
    // doubled l: roots, because "selling" and "controlling" keep it
    {"travell", "travel", at_start},
    {"labell", "label", anywhere},
    {"counsell", "counsel", at_start},
    {"cancelled", "canceled", at_end},
    {"cancelling", "canceling", at_end},
    {"modell", "model", anywhere},
    {"signall", "signal", at_start},
    {"channell", "channel", at_start},
    {"levell", "level", at_start},
    {"panell", "panel", at_start},
    {"tunnell", "tunnel", at_start},
    {"quarrell", "quarrel", at_start},
    {"marvell", "marvel", at_start},
    {"totalled", "totaled", at_end},
    {"totalling", "totaling", at_end},
    {"fuelled", "fueled", at_end},
    {"fuelling", "fueling", at_end},
    {"unravell", "unravel", at_start},
    {"jewell", "jewel", at_start},
    {"libell", "libel", at_start},
    {"funnell", "funnel", at_start},
    {"dialled", "dialed", at_end},
    {"dialling", "dialing", at_end},
    {"rivalled", "rivaled", at_end},
    {"equalled", "equaled", at_end},
    {"initialled", "initialed", at_end},
    // single l
    {"fulfil", "fulfill", at_end},
    {"fulfils", "fulfills", at_end},
    {"fulfilment", "fulfillment", at_start},
    {"enrol", "enroll", at_end},
    {"enrols", "enrolls", at_end},
    {"enrolment", "enrollment", anywhere},
    {"instalment", "installment", at_start},
    {"skilful", "skillful", anywhere},
    {"wilful", "willful", at_start},
    // -yse
    {"analys", "analyz", verb_end},
    {"paralys", "paralyz", verb_end},
    {"catalys", "catalyz", verb_end},
    // ae and oe
    {"paediatr", "pediatr", anywhere},
    {"paedo", "pedo", at_start},
    {"encyclopaed", "encycloped", at_start},
    {"orthopaed", "orthoped", at_start},
    {"haemo", "hemo", at_start},
    {"haemato", "hemato", at_start},
    {"haemorrh", "hemorrh", anywhere},
    {"anaesth", "anesth", anywhere},
    {"gynaec", "gynec", anywhere},
    {"foetus", "fetus", at_start},
    {"foetal", "fetal", at_start},
    {"oestrogen", "estrogen", at_start},
    {"diarrhoea", "diarrhea", at_start},
    {"anaemi", "anemi", at_start},
    {"leukaemi", "leukemi", at_start},
    {"septicaemi", "septicemi", at_start},
    {"aetiolog", "etiolog", at_start},
    {"manoeuvr", "maneuver", at_start},
    {"oedema", "edema", at_start},
    {"oesophag", "esophag", at_start},
    {"caesarean", "cesarean", at_start},
    // single words
    {"judgement", "judgment", at_start},
    {"acknowledgement", "acknowledgment", at_start},
    {"ageing", "aging", at_end},
    {"sceptic", "skeptic", at_start},
    {"artefact", "artifact", at_start},
    {"aluminium", "aluminum", at_start},
    {"sulph", "sulf", at_start},
    {"mould", "mold", at_start},
    {"grey", "gray", at_start},
    {"enquir", "inquir", at_start},
    {"jewelery", "jewelry", at_end},
});

// -ize in words that British English may write with -ise; the letters before it keep out "prize", "size", "analize".
inline constexpr auto ize = std::to_array<std::string_view>({
    "al",  "il",  "gan", "gn",  "mon", "lon", "ern", "gen", "ition", "ution", "min", "tin", "or",  "ar",  "er",
    "at",  "et",  "rit", "sit", "ot",  "tic", "lic", "ric", "vic",   "og",    "nim", "xim", "tim", "lim", "nom",
    "tom", "dom", "ard", "sid", "xid", "bol", "pol", "rt",  "ath",   "iph",   "ish", "ec",  "am",  "ep",
});
inline constexpr std::size_t letters_before_ending = 3;
inline constexpr auto not_ize = std::to_array<std::string_view>({"analiz", "dializ", "dijaliz", "paraliz", "kataliz"});

inline constexpr auto verb_endings = std::to_array<std::string_view>(
    {"e", "es", "ed", "ing", "ings", "er", "ers", "able", "ation", "ations", "ational", "ationally"});

} // namespace rc::text::spelling
