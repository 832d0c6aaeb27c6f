#include "common/text/language_identification.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace rc;
using namespace rc::text;

namespace doctest {
template <> struct StringMaker<Group> {
    static String convert(Group group) { return toString(static_cast<int>(group)); }
};
} // namespace doctest

namespace {

struct Row {
    Group group;
    std::string text;
};

const std::string albanian =
    "Shërbimi i ri është pa pagesë dhe gjendet pranë spitalit të qytetit, ku secili mund të vijë pa u lajmëruar.";
const std::string english =
    "The new service is free of charge and stands next to the city hospital, where anyone may come unannounced.";

} // namespace

TEST_CASE("language identification: a sentence of each group, Serbian in both scripts and both reflexes of yat") {
    for (const Row& row : {
             Row{Group::en, english},
             Row{Group::sq, albanian},
             Row{Group::hbs,
                 "Nova služba je besplatna i nalazi se pored gradske bolnice, gde svako može da dođe nenajavljen."},
             Row{Group::hbs,
                 "Нова служба је бесплатна и налази се поред градске болнице, где свако може да дође ненајављен."},
             Row{Group::hbs,
                 "Nova usluga besplatna je i nalazi se pokraj gradske bolnice, kamo svatko smije doći nenajavljen."},
             Row{Group::sl,
                 "Nova služba je brezplačna in stoji poleg mestne bolnišnice, kamor lahko vsakdo pride brez napovedi."},
             Row{Group::bg, "Новата служба е безплатна и се намира до градската болница, където всеки може да дойде "
                            "без предупреждение."},
             Row{Group::mk,
                 "Новата служба е бесплатна и се наоѓа до градската болница, каде што секој може да дојде ненајавен."},
             Row{Group::ro,
                 "Noul serviciu este gratuit și se află lângă spitalul orașului, unde oricine poate veni neanunțat."},
             Row{Group::el, "Η νέα υπηρεσία είναι δωρεάν και βρίσκεται δίπλα στο νοσοκομείο της πόλης, όπου μπορεί να "
                            "έρθει ο καθένας."},
             Row{Group::tr,
                 "Yeni hizmet ücretsizdir ve şehir hastanesinin yanındadır; isteyen herkes haber vermeden gelebilir."},
         }) {
        CAPTURE(row.text);
        CHECK(likeliest_language(row.text).group == row.group);
        CHECK(sure_language(row.text) == row.group);
    }
}

TEST_CASE("language identification: addresses and names among the words of another language") {
    for (const Row& row : {
             Row{Group::hbs, "Шта је ново: https://example.org/windows/updates/what-is-new-in-the-latest-version.aspx"},
             Row{Group::hbs, "Pišite što prije na customer.service.department@national-health-trust.example.org."},
             Row{Group::hbs, "Obuhvaća i ove četvrti: North End, Fairview, Clover Hill, Drumley, Millmount, Beaumont i "
                             "Santry."},
             Row{Group::ro, "Și și-a luat și cartea și caietul; șapte șterse."},
         }) {
        CAPTURE(row.text);
        CHECK(likeliest_language(row.text).group == row.group);
    }
}

TEST_CASE("language identification: text typed without its marks, and in capitals") {
    for (const Row& row : {
             Row{Group::hbs, "Zakonom o drogama propisano je sto cini prekrsaj, a sto krivicno djelo, te koje se mjere "
                             "lijecenja mogu izreci."},
             Row{Group::hbs, "ZAKONOM O DROGAMA PROPISANO JE ŠTO ČINI PREKRŠAJ, A ŠTO KRIVIČNO DJELO, TE KOJE SE MJERE "
                             "MOGU IZREĆI."},
             Row{Group::hbs,
                 "ЗАКОНОМ О ДРОГАМА ПРОПИСАНО ЈЕ ШТА ЈЕ ПРЕКРШАЈ, А ШТА КРИВИЧНО ДЕЛО И КОЈЕ СЕ МЕРЕ МОГУ ИЗРЕЋИ."},
             Row{Group::ro, "Legea drogurilor prevede ce este contraventie si ce este infractiune, precum si masurile "
                            "care pot fi luate."},
             Row{Group::ro,
                 "LEGEA DROGURILOR PREVEDE CE ESTE CONTRAVENŢIE ŞI CE ESTE INFRACŢIUNE, PRECUM ŞI MĂSURILE LUATE."},
             Row{Group::tr, "Uyusturucu yasasi neyin kabahat, neyin suc oldugunu ve hangi tedavi onlemlerinin "
                            "alinacagini duzenler."},
             Row{Group::tr,
                 "UYUŞTURUCU YASASI NEYİN KABAHAT, NEYİN SUÇ OLDUĞUNU VE HANGİ ÖNLEMLERİN ALINACAĞINI DÜZENLER."},
             Row{Group::sq, "Ligji per drogat percakton se cfare eshte kundervajtje dhe cfare eshte veper penale, dhe "
                            "cilat masa merren."},
             Row{Group::sl, "Zakon o drogah doloca, kaj je prekrsek in kaj kaznivo dejanje ter katere ukrepe "
                            "zdravljenja je mogoce izreci."},
             Row{Group::el,
                 "Ο ΝΟΜΟΣ ΠΕΡΙ ΝΑΡΚΩΤΙΚΩΝ ΟΡΙΖΕΙ ΤΙ ΕΙΝΑΙ ΠΑΡΑΒΑΣΗ ΚΑΙ ΤΙ ΑΔΙΚΗΜΑ ΚΑΙ ΠΟΙΑ ΜΕΤΡΑ ΛΑΜΒΑΝΟΝΤΑΙ."},
             Row{Group::bg, "ЗАКОНЪТ ЗА НАРКОТИЦИТЕ ОПРЕДЕЛЯ КАКВО Е НАРУШЕНИЕ И КАКВО Е ПРЕСТЪПЛЕНИЕ, КАКТО И КАКВИ "
                            "МЕРКИ СЕ НАЛАГАТ."},
             Row{Group::mk,
                 "ЗАКОНОТ ЗА ДРОГИ ОПРЕДЕЛУВА ШТО Е ПРЕКРШОК, А ШТО КРИВИЧНО ДЕЛО, КАКО И КОИ МЕРКИ СЕ ИЗРЕКУВААТ."},
         }) {
        CAPTURE(row.text);
        CHECK(sure_language(row.text) == row.group);
    }
}

TEST_CASE("language identification: other languages are none of ours") {
    for (const std::string text : {
             "Der neue Dienst ist kostenlos und liegt neben dem Stadtkrankenhaus, wohin jeder unangemeldet kommen "
             "kann.",
             "Le nouveau service est gratuit et se trouve à côté de l'hôpital, où chacun peut venir sans prévenir.",
             "Az új szolgálat ingyenes, és a városi kórház mellett van, ahová bárki bejelentés nélkül eljöhet.",
             "Nowa poradnia jest bezpłatna i znajduje się obok szpitala miejskiego, dokąd każdy może przyjść bez "
             "zapowiedzi.",
             "Il nuovo servizio è gratuito e si trova accanto all'ospedale, dove chiunque può venire senza preavviso.",
             "El nuevo servicio es gratuito y se encuentra junto al hospital, adonde cualquiera puede acudir sin cita.",
             "Nová služba je bezplatná a nachází se vedle městské nemocnice, kam může každý přijít bez ohlášení.",
             "Новая служба бесплатна и находится рядом с городской больницей, куда каждый может прийти без записи.",
             "Нова служба безкоштовна і розташована поруч із міською лікарнею, куди кожен може прийти без запису.",
             "De nieuwe dienst is gratis en ligt naast het stadsziekenhuis, waar iedereen onaangekondigd kan komen.",
             "Uusi palvelu on maksuton ja sijaitsee kaupunginsairaalan vieressä, jonne kuka tahansa voi tulla "
             "ilmoittamatta.",
             "خدمة جديدة ومجانية تقع بجوار مستشفى المدينة، ويمكن لأي شخص أن يأتي دون إشعار مسبق.",
         }) {
        CAPTURE(text);
        CHECK(sure_language(text) == Group::none);
    }
}

TEST_CASE("language identification: no answer for what is short, mixed or no text") {
    for (const std::string& text :
         {std::string(), std::string("12. 5. 2019 - 44/3"), std::string("Zakon o drogama"), std::string("OK"),
          std::string("xq zzv wkp qqj vvx pfw xkz jjq wvz kqx zpf xwq vkj"), std::string("\xFF\xFE\x80\x80"),
          english + " Нова служба је бесплатна и налази се поред градске болнице, где свако може да дође."}) {
        CAPTURE(text);
        CHECK(sure_language(text) == Group::none);
    }
    CHECK(likeliest_language("").group == Group::none);
    CHECK(likeliest_language("ћевапчићи").group == Group::hbs);
}

TEST_CASE("language identification: a name in Latin letters does not turn a Cyrillic sentence") {
    CHECK(likeliest_language("Извештај је написао Christopher Montgomery").group == Group::hbs);
}

TEST_CASE("language identification: a page is in its own language, or else in the document's") {
    CHECK(group_of_page(albanian, Group::en) == Group::sq);
    CHECK(group_of_page("Tabela 3", Group::sq) == Group::sq);
    CHECK(group_of_page("", Group::ro) == Group::ro);
    CHECK(group_of_page(albanian, Group::none) == Group::sq);
}
