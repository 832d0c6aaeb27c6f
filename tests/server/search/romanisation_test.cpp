// Every row of the tables of romanisation, against a vocabulary of few words.
#include "server/search/romanisation.hpp"

#include "common/text/fold.hpp"

#include <doctest/doctest.h>
#include <map>

using namespace rc;
using namespace rc::search;

namespace {

using Words = std::map<std::string, std::uint32_t>;

Vocabulary vocabulary_of(const Words& words) {
    return {[&](const std::string& beginning) {
                const auto word = words.lower_bound(beginning);
                return word != words.end() && word->first.starts_with(beginning);
            },
            [&](const std::string& term) {
                const auto word = words.find(term);
                return word == words.end() ? 0 : word->second;
            }};
}

std::string read(const std::string& typed, const Romanisation& romanisation, const Words& words) {
    std::string out;
    for (const Reading& reading : readings(text::fold(typed), romanisation, vocabulary_of(words)))
        out += (out.empty() ? "" : " ") + reading.word;
    return out;
}

struct Row {
    std::string typed, meant;
};

// The vocabulary is the one word that is meant.
void check(const Romanisation& romanisation, std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const std::string meant = text::fold(row.meant);
        CHECK(read(row.typed, romanisation, {{meant, 1}}) == meant);
    }
}

} // namespace

TEST_CASE("romanisation: Greek by ISO 843, ELOT 743 and as people write it") {
    check(romanisations()[0],
          {{"anthropos", "άνθρωπος"}, {"an8rwpos", "άνθρωπος"},  {"efharisto", "ευχαριστώ"}, {"efthyni", "ευθύνη"},
           {"eu8unh", "ευθύνη"},      {"eythyni", "ευθύνη"},     {"avgo", "αυγό"},           {"afti", "αυτή"},
           {"angelia", "αγγελία"},    {"elenchos", "έλεγχος"},   {"sfinx", "σφίγξ"},         {"anagki", "ανάγκη"},
           {"ananki", "ανάγκη"},      {"ethniko", "εθνικό"},     {"paidi", "παιδί"},         {"pedi", "παιδί"},
           {"kentro", "κέντρο"},      {"kendro", "κέντρο"},      {"domi", "ντομή"},          {"baino", "μπαίνω"},
           {"lambo", "λάμπω"},        {"vivlio", "βιβλίο"},      {"biblio", "βιβλίο"},       {"xenos", "ξένος"},
           {"ksenos", "ξένος"},       {"3enos", "ξένος"},        {"xara", "χαρά"},           {"chara", "χαρά"},
           {"khara", "χαρά"},         {"hara", "χαρά"},          {"psychi", "ψυχή"},         {"psuxh", "ψυχή"},
           {"oikos", "οίκος"},        {"ikos", "οίκος"},         {"ousia", "ουσία"},         {"usia", "ουσία"},
           {"ygeia", "υγεία"},        {"igia", "υγεία"},         {"philos", "φίλος"},        {"dhromos", "δρόμος"},
           {"ghala", "γάλα"},         {"kokaini", "κοκαΐνη"},    {"giortes", "γιορτές"},     {"tzami", "τζάμι"},
           {"tsai", "τσάι"},          {"narkōtikó", "ναρκωτικό"}});
}

TEST_CASE("romanisation: Bulgarian by the Transliteration Act and as people write it") {
    check(romanisations()[1], {{"zhena", "жена"},
                               {"chovek", "човек"},
                               {"shkola", "школа"},
                               {"shtastie", "щастие"},
                               {"tsena", "цена"},
                               {"yug", "юг"},
                               {"yabalka", "ябълка"},
                               {"moy", "мой"},
                               {"sofyor", "софьор"},
                               {"balgaria", "българия"},
                               {"posledstvia", "последствия"},
                               {"jena", "жена"},
                               {"4ovek", "човек"},
                               {"6kola", "школа"},
                               {"qbalka", "ябълка"},
                               {"wlast", "власт"},
                               {"ewropeiski", "европейски"},
                               {"deinost", "дейност"},
                               {"byudjet", "бюджет"},
                               {"tsyalo", "цяло"}});
}

TEST_CASE("romanisation: Macedonian practice") {
    check(romanisations()[2], {{"Gjorgji", "Ѓорѓи"},
                               {"kukja", "куќа"},
                               {"chaj", "чај"},
                               {"shuma", "шума"},
                               {"zhaba", "жаба"},
                               {"dzhep", "џеп"}});
}

TEST_CASE("romanisation: -ia is Bulgarian -ия at the end of a word alone, and i is й behind a vowel alone") {
    const Romanisation& bulgarian = romanisations()[1];
    CHECK(read("socialno", bulgarian, {{"socijalno", 1}}).empty());
    CHECK(read("nasilie", bulgarian, {{"nasilje", 1}}).empty());
}

TEST_CASE("romanisation: only what is known is read, the likely first, misprints not at all") {
    const Romanisation& greek = romanisations()[0];
    struct Row {
        std::string typed;
        Words known;
        std::string read;
    };
    for (const Row& row : {
             Row{"kritiki", {}, ""},
             Row{"kritiki", {{"κρητικη", 40}, {"κριτικη", 50}}, "κριτικη κρητικη"},
             Row{"kritiki", {{"κριτηκη", 5}, {"κριτικη", 50}}, "κριτικη"},
             Row{"kritiki", {{"κριτικησ", 5}}, ""},
             Row{"filaki", {{"φυλακεσ", 3}, {"Zel:φυλακ", 4}}, "φυλακει φυλακη φυλακοι φυλακυ"}, // by its stem
             Row{"filaki", {{"φυλακη", 3}, {"φιλακων", 3}, {"Zel:φιλακ", 4}}, "φυλακη"}, // a word goes before stems
             Row{"drug", {{"drug", 5}}, ""},
         }) {
        CAPTURE(row.typed);
        CHECK(read(row.typed, greek, row.known) == row.read);
    }
    CHECK(read("zena", romanisations()[1], {{"zena", 5}}).empty()); // nothing to read otherwise
}

TEST_CASE("romanisation: a long word without sense ends") {
    Words words;
    for (const char* letters : {"ι", "η", "υ", "ει", "οι"})
        for (int length = 1; length < 60; ++length) {
            std::string word;
            for (int i = 0; i < length; ++i) word += letters;
            words[word] = 1;
        }
    CHECK_NOTHROW(read(std::string(64, 'i'), romanisations()[0], words));
}
