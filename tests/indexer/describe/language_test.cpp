#include "indexer/describe/language.hpp"
#include "tests/indexer/describe/support.hpp"

#include <doctest/doctest.h>

namespace {

std::string language(const std::string& text) {
    static const rc::LanguageGuesser shipped(shipped_taxonomy(), data_folder());
    return shipped.guess(rc::Reading(text));
}

} // namespace

TEST_CASE("language: a paragraph of each language, Serbian in both its scripts") {
    struct Row {
        std::string code;
        std::string text;
    };
    for (const Row& row : {
             Row{"en", "The clinic opens early in the morning so that people can come before work. Nobody is asked for "
                       "papers at the door, and whoever wants to talk finds someone who listens."},
             {"sq", "Klinika hapet herët në mëngjes që njerëzit të mund të vijnë para punës. Askush nuk pyetet për "
                    "dokumente te dera, dhe kush dëshiron të flasë gjen dikë që e dëgjon."},
             {"bs", "Ambulanta u Sarajevu otvara se rano ujutro kako bi ljudi mogli doći prije posla. Ministarstvo "
                    "Federacije Bosne i Hercegovine i kantonalne vlasti plaćaju lijekove od augusta prošle godine, a "
                    "općina daje prostor. Svake sedmice dolazi i ljekar."},
             {"bg", "Клиниката отваря рано сутрин, за да могат хората да дойдат преди работа. Никой не иска документи "
                    "на вратата, а който желае да говори, намира някого, който го слуша."},
             {"hr", "Ambulanta se otvara rano ujutro kako bi ljudi mogli doći prije posla. Tijekom tjedna dolaze "
                    "djelatnici udruge, a liječnik jednom u siječnju. Županija financira program, no nitko ne zna što "
                    "će biti sljedeće godine u Republici Hrvatskoj."},
             {"el",
              "Το ιατρείο ανοίγει νωρίς το πρωί ώστε οι άνθρωποι να μπορούν να έρθουν πριν από τη δουλειά. Κανείς "
              "δεν ζητάει χαρτιά στην πόρτα."},
             {"mk",
              "Амбулантата се отвора рано наутро за да можат луѓето да дојдат пред работа. Никој не бара документи "
              "на врата, а кој сака да зборува, ќе најде некого што го слуша. Куќата е стара."},
             {"cnr",
              "Ambulanta se otvara rano ujutro kako bi ljudi mogli doći prije posla. Nijesu potrebni papiri. Vlada "
              "Crne Gore plaća ljekove, a opština Podgorica daje prostor. Bezbjednost zaposlenih je važna."},
             {"ro",
              "Clinica se deschide dimineața devreme, pentru ca oamenii să poată veni înainte de serviciu. Nimeni "
              "nu cere acte la ușă, iar cine vrea să vorbească găsește pe cineva care ascultă."},
             {"sr-Latn",
              "Ambulanta se otvara rano ujutru da bi ljudi mogli da dođu pre posla. Niko ne traži dokumenta na "
              "vratima, a ko želi da razgovara, naći će nekoga ko sluša. Sledeće nedelje dolazi i lekar iz "
              "Beograda, a mere zaštite važe na svakom mestu."},
             {"sr-Cyrl",
              "Амбуланта се отвара рано ујутру да би људи могли да дођу пре посла. Нико не тражи документа на "
              "вратима, а ко жели да разговара, наћи ће некога ко слуша. Следеће недеље долази и лекар."},
             {"sl",
              "Ambulanta se odpre zgodaj zjutraj, da lahko ljudje pridejo pred službo. Nihče ne zahteva dokumentov "
              "pri vratih, in kdor se želi pogovoriti, najde nekoga, ki posluša."},
             {"tr", "Klinik sabah erken açılır, böylece insanlar işten önce gelebilir. Kapıda kimse belge sormaz ve "
                    "konuşmak isteyen herkes onu dinleyen birini bulur."},
             {"de",
              "Die Ambulanz öffnet früh am Morgen, damit die Menschen vor der Arbeit kommen können. Niemand fragt "
              "an der Tür nach Papieren, und wer reden will, findet jemanden, der zuhört."},
             {"fr", "La clinique ouvre tôt le matin pour que les gens puissent venir avant le travail. Personne ne "
                    "demande de papiers à la porte, et qui veut parler trouve quelqu'un qui écoute."},
         }) {
        CAPTURE(row.code);
        CHECK(language(row.text) == row.code);
    }
}

TEST_CASE("language: what cannot be told stays empty") {
    for (const std::string text :
         {"", "12. 5. 2019 - 44/3", "OK", "Zakon", "2,07 1,75 m x 1,18 m\n3.\n4. R 1-229\n772 = 118",
          "xq zzv wkp qqj vvx pfw xkz jjq wvz kqx zpf xwq vkj qzx wpv jkz xvq pwz kjx qvz wxp"}) {
        CAPTURE(text);
        CHECK(language(text).empty());
    }
}

TEST_CASE("language: one word of the subject, often repeated, does not decide the variety") {
    std::string text = "Mere zaštite na svakom mestu važe posle rešenja. Sledeće izmene i primena propisa u Srbiji "
                       "čekaju bezbednosnu procenu i izveštaj. ";
    for (int i = 0; i < 40; ++i) text += "Županija je županija. ";
    CHECK(language(text) == "sr-Latn");
}
