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
                                   "postupak postupka postupci postupcima",
                                   "promet prometa prometu",
                                   "napredak napretka napretku напретком",
                                   "naknada naknade naknadu",
                                   "zabrana zabrane zabranu",
                                   "policajac policajca policajci",
                                   "ovlašten ovlaštena ovlašteni ovlašteno",
                                   "doći dođe došao došla",
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
                                   "zatvor zatvora zatvoru zatvori zatvorima zatvorom",
                                   "zatvorenik zatvorenika zatvorenici zatvorenicima",
                                   "supstanca supstance supstanci supstancu supstancama",
                                   "tvar tvari tvarima",
                                   "droga droge drogu drogama drogom",
                                   "stigma stigme stigmu stigmi",
                                   "kazneni kaznena kaznenog kaznenom kaznenih",
                                   "krivični krivična krivičnog krivičnih",
                                   "prekršaj prekršaja prekršaji prekršajem",
                                   "posjednik posjednika",
                                   "udruga udruge udruzi udrugama",
                                   "organizacija organizacije organizaciji organizacijama",
                                   "liječnik liječnika liječnici",
                                   "heroin heroina heroinom",
                                   "igla igle iglu iglama igala",
                                   "razmjena razmjene razmjeni razmena razmene",
                                   "prevencija prevencije prevenciju",
                                   "usluga usluge usluzi uslugama usluga",
                                   "korištenje korištenja korištenju",
                                   "zlouporaba zlouporabe zlouporabu",
                                   "zloupotreba zloupotrebe zloupotrebom",
                                   "suzbijanje suzbijanja suzbijanju",
                                   "radnica radnice radnicama",
                                   "pravo prava pravu pravima",
                                   "čovjek čovjeka čovek čoveka",
                                   "presuda presude presudu presudama",
                                   "sud suda sudu sudovi sudova sudovima",
                                   "sudac suca suci",
                                   "odluka odluke odluci odluku odlukama",
                                   "članak članka članku članci člancima",
                                   "vlada vlade vladi vladu",
                                   "ministarstvo ministarstva ministarstvu ministarstvima",
                                   "savjet savjeta savjetu savet saveta",
                                   "savjetovanje savjetovanja savetovanje savetovanja",
                                   "metadon metadona metadonom",
                                   "terapija terapije terapiji terapiju",
                                   "nadomjesni nadomjesna nadomjesnog",
                                   "zdravlje zdravlja zdravlju zdravljem",
                                   "ranjiv ranjivi ranjive ranjivih",
                                   "siromaštvo siromaštva siromaštvu",
                                   "dijagnoza dijagnoze dijagnozu",
                                   "strategija strategije strategiji strategiju",
                                   "izvještaj izvještaja izveštaj izveštaji izvještajima",
                                   "financiranje financiranja financiranju",
                                   "mladi mladih mladima",
                                   "žena žene ženi ženama",
                               });
}

TEST_CASE("paradigms: Slovene") {
    check_families(Group::sl, {
                                  "raven ravni ravnijo ravneh",
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
                                  "zapor zapora zaporu zapori zaporih",
                                  "zapornik zapornika zaporniki zapornikov",
                                  "droga droge drogo drog drogam drogami",
                                  "kazen kazni",
                                  "kazenski kazenska kazenskega kazenskih",
                                  "prepoved prepovedi",
                                  "zmanjševanje zmanjševanja zmanjševanju",
                                  "program programa programi programov programih",
                                  "uživalec uživalca uživalci uživalcev",
                                  "pravica pravice pravico pravic pravicam",
                                  "človek človeka ljudje ljudi",
                                  "sodišče sodišča sodišču sodišč",
                                  "člen člena členu členi členov",
                                  "strategija strategije strategiji strategijo",
                                  "preprečevanje preprečevanja",
                                  "igla igle iglo igel",
                                  "zdravje zdravja zdravju",
                                  "storitev storitve storitvi storitev",
                                  "varnost varnosti varnostjo",
                                  "stigma stigme stigmo",
                                  "vlada vlade vladi vlado",
                                  "raziskava raziskave raziskavo raziskav",
                              });
}

TEST_CASE("paradigms: Bulgarian") {
    check_families(Group::bg, {
                                  "закон закона законът закони законите",
                                  "научен научния научният научна",
                                  "политика политиката политики политиките",
                                  "зависимост зависимостта зависимости",
                                  "лечение лечението лечения",
                                  "декриминализация декриминализацията",
                                  "важен важна важно важни важният важните",
                                  "участник участника участници участниците",
                                  "общество обществото общества",
                                  "наркотик наркотика наркотици наркотиците",
                                  "град градът градове градовете",
                                  "затвор затвора затворът затвори затворите",
                                  "затворник затворника затворници затворниците",
                                  "наркотичен наркотична наркотични наркотичните",
                                  "вещество веществото вещества веществата",
                                  "вреда вредата вреди вредите",
                                  "намаляване намаляването",
                                  "програма програмата програми програмите",
                                  "потребител потребителя потребители потребителите",
                                  "наказание наказанието наказания наказанията",
                                  "престъпление престъплението престъпления",
                                  "право правото права правата",
                                  "игла иглата игли иглите",
                                  "услуга услугата услуги услугите",
                                  "съд съда съдът съдилища",
                                  "член члена членове членовете",
                                  "стратегия стратегията стратегии",
                                  "здраве здравето",
                                  "свръхдоза свръхдозата свръхдози",
                                  "човек човека хора хората",
                                  "употреба употребата",
                              });
}

TEST_CASE("paradigms: Macedonian") {
    check_families(Group::mk, {
                                  "закон законот закони законите законов",
                                  "научен научниот научна научните",
                                  "јавен јавниот јавна јавните",
                                  "животен животна животните",
                                  "живот животот",
                                  "дрога дрогата дроги дрогите",
                                  "корисник корисникот корисници корисниците",
                                  "зависност зависноста зависности",
                                  "лекување лекувањето лекувања",
                                  "декриминализација декриминализацијата",
                                  "правен правна правниот правните",
                                  "програма програмата програми програмите",
                                  "здравствен здравствена здравствената здравствените",
                                  "затвор затворот затвори затворите",
                                  "затвореник затвореникот затвореници",
                                  "штета штетата штети штетите",
                                  "казна казната казни казните",
                                  "кривичен кривична кривичното кривичните",
                                  "игла иглата игли иглите",
                                  "услуга услугата услуги услугите",
                                  "суд судот судови судовите",
                                  "член членот членови членовите",
                                  "стратегија стратегијата стратегии",
                                  "здравје здравјето",
                                  "право правото права правата",
                                  "предозирање предозирањето предозирања",
                                  "човек човекот луѓе луѓето",
                                  "супстанца супстанцата супстанци",
                                  "лек лекот лекови лековите",
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
                                  "închisoare închisoarea închisori închisorilor",
                                  "deținut deținutul deținuți deținuților",
                                  "risc riscul riscuri riscurile riscurilor",
                                  "consum consumul consumului",
                                  "serviciu serviciul servicii serviciile serviciilor",
                                  "articol articolul articole articolelor",
                                  "drept dreptul drepturi drepturile drepturilor",
                                  "strategie strategia strategii strategiei",
                                  "seringă seringa seringi seringilor",
                                  "dependență dependența dependenței dependențe",
                                  "instanță instanța instanței instanțe instanțelor",
                                  "hotărâre hotărârea hotărâri hotărârii",
                                  "supradoză supradoza supradoze supradozelor",
                                  "substanță substanța substanțe substanțelor substanței",
                                  "prevenire prevenirea prevenirii",
                                  "om omul oameni oamenii oamenilor",
                                  "copil copilul copii copiilor",
                                  "femeie femeia femei femeilor",
                              });
}

TEST_CASE("paradigms: Greek") {
    check_families(Group::el, {
                                  "χώρα χώρας χώρες",
                                  "χώρος χώρου χώροι",
                                  "κράτος κράτους κράτη",
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
                                  "φυλακή φυλακής φυλακές φυλακών",
                                  "κρατούμενος κρατούμενοι κρατουμένων κρατούμενους",
                                  "ναρκωτικό ναρκωτικά ναρκωτικών",
                                  "ουσία ουσίας ουσίες ουσιών",
                                  "χρήση χρήσης χρήσεις",
                                  "ποινή ποινής ποινές ποινών",
                                  "ποινικός ποινική ποινικό ποινικών",
                                  "υπηρεσία υπηρεσίας υπηρεσίες υπηρεσιών",
                                  "υγεία υγείας",
                                  "σύριγγα σύριγγας σύριγγες συρίγγων",
                                  "δικαστήριο δικαστηρίου δικαστήρια δικαστηρίων",
                                  "στρατηγική στρατηγικής στρατηγικές",
                                  "υπερδοσολογία υπερδοσολογίας",
                                  "πρόληψη πρόληψης",
                                  "θεραπεία θεραπείας θεραπείες",
                                  "άνθρωπος ανθρώπου άνθρωποι ανθρώπων",
                                  "γυναίκα γυναίκας γυναίκες γυναικών",
                                  "έκθεση έκθεσης εκθέσεις",
                                  "απόφαση απόφασης αποφάσεις αποφάσεων",
                              });
}

TEST_CASE("paradigms: Albanian") {
    check_families(Group::sq, {
                                  "ligj ligji ligjit ligje ligjet ligjeve",
                                  "dinjitet dinjiteti dinjitetin dinjitetit",
                                  "drogë droga drogën drogës drogat drogave",
                                  "politikë politika politikën politikës politikat politikave",
                                  "shoqëri shoqëria shoqërinë shoqërisë",
                                  "përdorues përdoruesi përdoruesit përdoruesve",
                                  "trajtim trajtimi trajtimit trajtimin trajtimeve",
                                  "lëvizje lëvizja lëvizjen lëvizjes lëvizjeve",
                                  "punoj punon punojmë punuar punonin",
                                  "dekriminalizim dekriminalizimi dekriminalizimit",
                                  "burg burgu burgut burgje burgjet burgjeve",
                                  "dëm dëmi dëmit dëme dëmet dëmeve",
                                  "program programi programit programe programet programeve",
                                  "shërbim shërbimi shërbimit shërbime shërbimet shërbimeve",
                                  "dënim dënimi dënimit dënime dënimet dënimeve",
                                  "gjykatë gjykata gjykatës gjykatën gjykatat gjykatave",
                                  "neni nenit nene nenet neneve",
                                  "shëndet shëndeti shëndetit",
                                  "drejtë drejta drejtat",
                                  "strategji strategjia strategjinë strategjisë",
                                  "gjilpërë gjilpëra gjilpërat gjilpërave",
                                  "grua gruaja gratë grave",
                                  "mbidozë mbidoza mbidozën mbidozës",
                                  "parandalim parandalimi parandalimit parandalimin",
                                  "qeveri qeveria qeverisë qeverinë",
                                  "raport raporti raportit raporte raportet raporteve",
                                  "substancë substanca substancave substancat",
                              });
}

TEST_CASE("paradigms: Turkish") {
    check_families(Group::tr, {
                                  "kişi kişinin kişiler kişilere",
                                  "işkence işkenceye işkencenin işkenceyle işkenceler",
                                  "güvence güvenceye güvencesi",
                                  "hüküm hükmü hükümler hükmün",
                                  "kısım kısmı kısmın",
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
                                  "hapishane hapishanesi hapishaneler hapishanelerde hapishaneye",
                                  "mahkum mahkumlar mahkumların mahkumu",
                                  "uyuşturucu uyuşturucunun uyuşturucular uyuşturucuya",
                                  "madde maddesi maddeler maddelerin maddenin",
                                  "zarar zararı zararlar zararların",
                                  "ceza cezası cezalar cezaların cezaya",
                                  "kanun kanunu kanunun kanunlar kanunda",
                                  "hizmet hizmeti hizmetler hizmetlerin hizmetleri",
                                  "mahkeme mahkemesi mahkemeler mahkemenin",
                                  "sağlık sağlığı sağlığın sağlıkta",
                                  "bağımlı bağımlılar bağımlıların",
                                  "strateji stratejisi stratejiler stratejinin",
                                  "iğne iğnesi iğneler iğnelerin",
                                  "hak hakkı haklar hakları haklarının",
                                  "rapor raporu raporlar raporun",
                                  "önleme önlemeye önlemenin",
                                  "karar kararı kararlar kararın",
                                  "ölüm ölümü ölümler ölümlerin",
                              });
}

TEST_CASE("paradigms: a word meets its loan in the stems of every group") {
    for (const Group group : {Group::hbs, Group::sl, Group::bg, Group::mk, Group::ro, Group::sq, Group::en})
        CHECK(stem_of(group, "naloxone") == stem_of(group, "налоксон"));
}
