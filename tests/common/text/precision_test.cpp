// Words of law and health that must not be taken for forms of each other: each line holds different words, and none of
// them shares its stem with another. Families that must meet stand in paradigms_test.cpp.
#include "common/text/stem.hpp"
#include "common/text/tokens.hpp"

#include <doctest/doctest.h>
#include <initializer_list>
#include <map>
#include <sstream>

using namespace rc::text;

namespace {

void check_apart(Group group, std::initializer_list<std::string_view> lines) {
    for (const std::string_view line : lines) {
        std::istringstream words{std::string(line)};
        std::map<std::string, std::string> word_of;
        for (std::string word; words >> word;) {
            const auto [other, fresh] = word_of.try_emplace(stem(group, tokenize(word).at(0).word), word);
            CAPTURE(line);
            CAPTURE(word);
            CAPTURE(other->second);
            CHECK(fresh);
        }
    }
}

} // namespace

TEST_CASE("precision: Bosnian, Croatian, Montenegrin and Serbian") {
    check_apart(Group::hbs, {"zakon zakonik zakonit zakonodavac zakonski",
                             "osuda osuđen osuđenik",
                             "pravo pravi pravilo pravda pravni pravac pravosuđe pravnik",
                             "kazna kaznionica kaznena kažnjavanje",
                             "sud sudac suđenje sudski sudbina sudar sudjelovati",
                             "droga drogirati drogeraš drug",
                             "lijek liječnik liječenje ljekarna lik",
                             "ovisnost ovisnik ovisan",
                             "zavisnost zavisnik zavisan zavist",
                             "zatvor zatvorenik zatvorski",
                             "prekršaj prekršitelj",
                             "krivica krivični kriv krivnja",
                             "vlast vlasnik vlada vlasništvo vlastit",
                             "član članak članica",
                             "stranka strana stranac",
                             "rad radnik radost radionica",
                             "istraga istraživanje",
                             "šteta štetan stečen štedjeti",
                             "posjed posjet posjedovanje",
                             "zdrav zdravlje zdravstvo",
                             "bolest bolnica bol",
                             "igla igra",
                             "dug dugo",
                             "skup skupina",
                             "mjera mjesec mjesto",
                             "smrt smrad",
                             "iskaz iskaznica",
                             "trg trgovina trgovac",
                             "korisnik korist korištenje",
                             "закон законик законит",
                             "приступ преступ"});
}

TEST_CASE("precision: Slovene") {
    check_apart(Group::sl,
                {"zakon zakonik zakonit zakonodaja zakonski", "obsodba obsojenec obsojen",
                 "pravo pravica pravilo pravni pravnik", "kazen kaznilnica kazniv kazenski",
                 "sod sodišče sodnik sodba sodelovati", "zdravilo zdravnik zdravljenje zdravje zdrav zdravstvo",
                 "odvisnost odvisnik odvisen", "zapor zapornik zapreti", "plača plačilo", "morje morati",
                 "razmere razmerje", "star starš", "član členek člen", "igla igra", "šola solata", "uživanje uživalec",
                 "preiskava raziskava"});
}

TEST_CASE("precision: Bulgarian") {
    check_apart(Group::bg,
                {"закон законник законен законодател", "право правило правен правителство",
                 "наказание наказателен наказвам", "съд съдия съдба съдържание", "лек лекар лекарство лечение",
                 "зависимост зависим", "затвор затворник затворен", "вреда време вреден", "щета щат", "вина вино",
                 "престъпление престъпник пристъп", "наркотик наркоман наркотичен", "община общество общ",
                 "мога могила могъщ", "вода водещ водач", "политик полиция", "игла игра"});
}

TEST_CASE("precision: Macedonian") {
    check_apart(Group::mk,
                {"закон законик законски", "право правило правда правен", "казна казнив", "суд судија судски судбина",
                 "лек лекар лекување", "затвор затвореник", "штета штити", "живот жив", "власт влада", "дрога друг"});
}

TEST_CASE("precision: Romanian") {
    check_apart(Group::ro, {"lege legume legătură legal lega",
                            "drog drogat",
                            "drept dreptate",
                            "stat statut stație",
                            "deținut deținere",
                            "consum consumator",
                            "conținut continuu continent",
                            "caz căzut",
                            "cură curat curând",
                            "număr nume",
                            "principiu principat principal",
                            "masă măsură",
                            "lucru lucrător lucra",
                            "efect efectua",
                            "infracțiune infractor fracțiune",
                            "sănătate sănătos",
                            "judecător judeca județ",
                            "crimă criminal",
                            "tratat tratament",
                            "muncă municipiu",
                            "instanță instalație",
                            "vină veni",
                            "ban bancă"});
}

TEST_CASE("precision: Greek") {
    check_apart(Group::el, {"νόμος νομικός νόμιμος νόμισμα",
                            "δίκη δίκαιο δίκιο δικαστής δικαστήριο δικαίωμα",
                            "ποινή ποινικός ποιότητα",
                            "φυλακή φυλή φύλλο φυλάκιση",
                            "χώρα χώρος χωριό χωρίς",
                            "Κίνα κίνηση κίνητρο",
                            "ζώνη ζωή ζώο",
                            "μέρα μέρος",
                            "πόλη πόλεμος πολύ πολιτική πολίτης",
                            "σύμβαση συμβάν συμβούλιο",
                            "έκταση εκτός",
                            "χρήση χρήστης χρήμα χρήσιμος",
                            "εξάρτηση εξάρτημα",
                            "κατοχή κάτοχος",
                            "επιτροπή επίτροπος",
                            "κράτος κράτηση",
                            "ναρκωτικό νάρκη νάρκωση",
                            "απόφαση φάση",
                            "παιδί παιδεία",
                            "αρχή αρχείο αρχικός"});
}

TEST_CASE("precision: Albanian") {
    check_apart(Group::sq, {"ligj ligjor ligjshëm ligjërim", "drejtësi drejtor", "dënim dëm dënoj", "burg burgim burrë",
                            "gjykatë gjykim gjyq", "mjek mjekim mjekësi mjet", "shtet shtetas shtetëror", "varësi varr",
                            "akt aktiv aktor", "polic politikë", "drogë drogaxhi"});
}

TEST_CASE("precision: Turkish") {
    check_apart(Group::tr,
                {"yasa yasak yasal yaşamak", "ceza cezaevi", "hak hakim", "suç su suçlu", "kan kanun kanıt kanser",
                 "hap hapis hapishane", "karar kara kar", "zarar zar", "bağımlı bağış bağımsız bağlı", "kadın kader",
                 "doğum doğu", "sınır sin", "soru sorun soruşturma", "mahkeme mahkum", "sağlık sağlamak",
                 "hasta hastane hastalık", "gün güneş günlük"});
}
