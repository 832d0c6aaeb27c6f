// The stems that corpus/language/*.paradigms promise, by language: each line is one family, and no two lines of a
// language share a stem.
#include "common/text/stem.hpp"
#include "common/text/tokens.hpp"

#include <doctest/doctest.h>
#include <initializer_list>
#include <map>
#include <sstream>

using namespace rc::text;

namespace {

std::string stem_of(Group group, std::string_view word) { return stem(group, tokenize(word).at(0).word); }

void check_families(Group group, std::initializer_list<const char*> families) {
    std::map<std::string, std::string> family_of;
    for (const char* family : families) {
        std::istringstream words(family);
        std::string first;
        words >> first;
        const std::string stem = stem_of(group, first);
        CAPTURE(stem);
        for (std::string word; words >> word;) {
            CAPTURE(first);
            CAPTURE(word);
            CHECK(stem_of(group, word) == stem);
        }
        const auto [other, fresh] = family_of.try_emplace(stem, first);
        CAPTURE(first);
        CAPTURE(other->second);
        CHECK(fresh);
    }
}

} // namespace

TEST_CASE("paradigms: Bosnian, Croatian, Montenegrin and Serbian, in both scripts and both reflexes of yat") {
    check_families(Group::hbs, {
                                   "zakon zakona zakonu zakonom zakoni zakonima закон законима",
                                   "liječenje liječenja lečenje lečenju лечење лијечењем",
                                   "mjera mjere mjerama mera мере mjeru",
                                   "smanjenje smanjenja smanjenju smanjenjem смањење",
                                   "šteta štete štetu штете штетом",
                                   "politika politike politici politiku politikom политици",
                                   "korisnik korisnika korisnici korisnicima корисници",
                                   "ovisnost ovisnosti ovisnošću",
                                   "dekriminalizacija dekriminalizacije dekriminalizaciju декриминализацијом",
                                   "organizirati organizovati organizira organizuje organizirao организовала",
                                   "zakonodavac zakonodavca zakonodavci",
                                   "kazna kazne kaznu kaznama",
                                   "predoziranje predoziranja предозирању",
                                   "posjedovanje posedovanje posedovanja поседовања",
                                   "važan važna važni najvažniji važnija",
                                   "zdravstveni zdravstvena zdravstvenog zdravstvenih",
                                   "dijete deteta djeteta детета",
                                   "programom programi programima програма",
                               });
}

TEST_CASE("paradigms: Slovene") {
    check_families(Group::sl, {
                                  "zakon zakona zakonu zakonom zakoni zakonih",
                                  "škoda škode škodo škodi",
                                  "zdravljenje zdravljenja zdravljenju zdravljenjem",
                                  "odvisnost odvisnosti odvisnostjo",
                                  "uporabnik uporabnika uporabniki uporabnikov uporabnikom",
                                  "dekriminalizacija dekriminalizacije dekriminalizaciji",
                                  "pomemben pomembna pomembnejši najpomembnejša",
                                  "minister ministra ministri",
                                  "strokovnjak strokovnjaka strokovnjaki",
                                  "družba družbe družbo",
                              });
}

TEST_CASE("paradigms: Bulgarian") {
    check_families(Group::bg, {
                                  "закон закона законът закони законите",
                                  "политика политиката политики политиките",
                                  "зависимост зависимостта зависимости",
                                  "лечение лечението лечения",
                                  "декриминализация декриминализацията",
                                  "важен важна важно важни важният важните",
                                  "участник участника участници участниците",
                                  "общество обществото общества",
                                  "наркотик наркотика наркотици наркотиците",
                                  "град градът градове градовете",
                              });
}

TEST_CASE("paradigms: Macedonian") {
    check_families(Group::mk, {
                                  "закон законот закони законите законов",
                                  "дрога дрогата дроги дрогите",
                                  "корисник корисникот корисници корисниците",
                                  "зависност зависноста зависности",
                                  "лекување лекувањето лекувања",
                                  "декриминализација декриминализацијата",
                                  "правен правна правниот правните",
                                  "програма програмата програми програмите",
                                  "здравствен здравствена здравствената здравствените",
                              });
}

TEST_CASE("paradigms: Romanian, with comma or cedilla or no mark at all") {
    check_families(Group::ro, {
                                  "drog droguri drogurile drogurilor",
                                  "program programul programe programele programelor",
                                  "politică politica politici politicile politicilor",
                                  "lege legea legi legile legilor",
                                  "sănătate sănătatea sănătății sanatatii",
                                  "dezincriminare dezincriminarea dezincriminării",
                                  "consumator consumatorul consumatori consumatorilor",
                                  "infracțiune infracțiunea infracţiuni infractiunile",
                                  "tratament tratamentul tratamente tratamentului",
                                  "școală școala școli școlile",
                                  "pedeapsă pedeapsa pedepse",
                              });
}

TEST_CASE("paradigms: Greek") {
    check_families(Group::el, {
                                  "νόμος νόμου νόμο νόμοι νόμων νόμους ΝΟΜΟΣ",
                                  "βλάβη βλάβης βλάβες",
                                  "μείωση μείωσης μειώσεις μειώσεων",
                                  "πρόγραμμα προγράμματος προγράμματα προγραμμάτων",
                                  "χρήστης χρήστη χρήστες χρηστών",
                                  "αποποινικοποίηση αποποινικοποίησης αποποινικοποιήσεις",
                                  "κοινωνικός κοινωνική κοινωνικό κοινωνικών κοινωνικούς",
                                  "δικαίωμα δικαιώματα δικαιωμάτων δικαιώματος",
                                  "εξάρτηση εξάρτησης εξαρτήσεις",
                                  "ναλοξόνη ναλοξόνης",
                              });
}

TEST_CASE("paradigms: Albanian") {
    check_families(Group::sq, {
                                  "ligj ligji ligjit ligje ligjet ligjeve",
                                  "drogë droga drogën drogës drogat drogave",
                                  "politikë politika politikën politikës politikat politikave",
                                  "shoqëri shoqëria shoqërinë shoqërisë",
                                  "përdorues përdoruesi përdoruesit përdoruesve",
                                  "trajtim trajtimi trajtimit trajtimin trajtimeve",
                                  "lëvizje lëvizja lëvizjen lëvizjes lëvizjeve",
                                  "punoj punon punojmë punuar punonin",
                                  "dekriminalizim dekriminalizimi dekriminalizimit",
                              });
}

TEST_CASE("paradigms: Turkish") {
    check_families(Group::tr, {
                                  "yasalar yasaların yasada yasaya",
                                  "program programı programlar programların programlarında",
                                  "ev evde evler evlerin evlerinde",
                                  "tedavi tedavisi tedaviye tedavinin",
                                  "bağımlılık bağımlılığı bağımlılıkla",
                                  "kullanıcı kullanıcılar kullanıcıların",
                                  "gelmek geldi gelecek geliyor gelmedi gelebilir",
                                  "çocuk çocuğu çocuklar çocukların",
                                  "politika politikası politikaları politikalar",
                                  "kadın kadının kadınlar",
                              });
}

TEST_CASE("paradigms: a word meets its loan in the stems of every group") {
    for (const Group group : {Group::hbs, Group::sl, Group::bg, Group::mk, Group::ro, Group::sq, Group::en})
        CHECK(stem_of(group, "naloxone") == stem_of(group, "налоксон"));
}
