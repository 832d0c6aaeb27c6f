#include "indexer/describe/country.hpp"
#include "tests/indexer/describe/support.hpp"

#include <doctest/doctest.h>

namespace {

const rc::CountryGuesser& guesser() {
    static const rc::CountryGuesser shipped(shipped_taxonomy(), data_folder());
    return shipped;
}

// Codes found, parted by blanks.
std::string countries(const std::string& title, const std::string& text, const std::string& language = {}) {
    std::string codes;
    for (const std::string& code : guesser().guess(rc::Reading(title), rc::Reading(text), language))
        codes += (codes.empty() ? "" : " ") + code;
    return codes;
}

struct Row {
    std::string text;
    std::string codes;
};

} // namespace

TEST_CASE("country: every country of the region in each of the region's languages") {
    for (const Row& row : {
             Row{"The new law of Albania was discussed in Tirana.", "AL"},
             {"Ligji i ri i Shqipërisë u diskutua në Tiranë.", "AL"},
             {"Zakon je usvojen u Albaniji.", "AL"},
             {"Законът беше приет в Албания.", "AL"},
             {"Ο νόμος ψηφίστηκε στην Αλβανία.", "AL"},
             {"Законот беше усвоен во Албанија.", "AL"},
             {"Legea a fost adoptată în guvernul Albaniei.", "AL"},
             {"Zakon je bil sprejet v Albaniji.", "AL"},
             {"Yasa Arnavutluk'ta kabul edildi.", "AL"},

             {"Services in Bosnia and Herzegovina are run by cantons.", "BA"},
             {"U Bosni i Hercegovini usluge vode kantoni.", "BA"},
             {"Службите во Босна и Херцеговина се ретки.", "BA"},
             {"Услугите в Босна и Херцеговина са малко.", "BA"},
             {"Shërbimet në Bosnjë dhe Hercegovinë janë të pakta.", "BA"},
             {"Οι υπηρεσίες στη Βοσνία και Ερζεγοβίνη είναι λίγες.", "BA"},
             {"Serviciile din Bosnia și Herțegovina sunt puține.", "BA"},
             {"Storitev v Bosni in Hercegovini je malo.", "BA"},
             {"Bosna-Hersek'te hizmetler azdır.", "BA"},
             {"Odluka vlade Republike Srpske o programima.", "BA"},

             {"Bulgaria closed its exchange programmes.", "BG"},
             {"България закри програмите за обмен.", "BG"},
             {"Bugarska je zatvorila programe razmene.", "BG"},
             {"Бугарија ги затвори програмите.", "BG"},
             {"Bullgaria mbylli programet.", "BG"},
             {"Η Βουλγαρία έκλεισε τα προγράμματα.", "BG"},
             {"Guvernul Bulgariei a închis programele.", "BG"},
             {"Bolgarija je zaprla programe.", "BG"},
             {"Bulgaristan programları kapattı.", "BG"},

             {"In Croatia possession became a misdemeanour.", "HR"},
             {"U Hrvatskoj je posjedovanje prekršaj.", "HR"},
             {"U Splitu i Zagrebu rade svratišta.", "HR"},
             {"Хърватия промени закона.", "HR"},
             {"Хрватска го смени законот.", "HR"},
             {"Kroacia e ndryshoi ligjin.", "HR"},
             {"Η Κροατία άλλαξε τον νόμο.", "HR"},
             {"Guvernul Croației a schimbat legea.", "HR"},
             {"Hrvaška je spremenila zakon.", "HR"},
             {"Hırvatistan yasayı değiştirdi.", "HR"},

             {"Greece has a national plan for addictions.", "GR"},
             {"Η Ελλάδα έχει εθνικό σχέδιο για τις εξαρτήσεις.", "GR"},
             {"Grčka ima nacionalni plan.", "GR"},
             {"Гърция има национален план.", "GR"},
             {"Грција има национален план.", "GR"},
             {"Greqia ka një plan kombëtar.", "GR"},
             {"Guvernul Greciei are un plan național.", "GR"},
             {"Grčija ima nacionalni načrt.", "GR"},
             {"Yunanistan'ın ulusal planı var.", "GR"},

             {"In Kosovo* methadone is given in two cities.", "XK"},
             {"Në Kosovë metadoni jepet në dy qytete.", "XK"},
             {"Na Kosovu* se metadon daje u dva grada.", "XK"},
             {"В Косово* метадон се дава в два града.", "XK"},
             {"Во Косово* метадон се дава во два града.", "XK"},
             {"Στο Κοσσυφοπέδιο* η μεθαδόνη δίνεται σε δύο πόλεις.", "XK"},
             {"Kosova'da metadon iki şehirde verilir.", "XK"},

             {"Montenegro adopted a strategy in Podgorica.", "ME"},
             {"Vlada Crne Gore usvojila je strategiju.", "ME"},
             {"Влада Црне Горе усвојила је стратегију.", "ME"},
             {"Черна гора прие стратегия.", "ME"},
             {"Qeveria e Malit të Zi miratoi strategjinë.", "ME"},
             {"Το Μαυροβούνιο ενέκρινε στρατηγική.", "ME"},
             {"Muntenegru a adoptat o strategie.", "ME"},
             {"Črna gora je sprejela strategijo.", "ME"},
             {"Karadağ bir strateji kabul etti.", "ME"},

             {"North Macedonia pays for substitution treatment.", "MK"},
             {"Северна Македонија го плаќа лекувањето.", "MK"},
             {"Severna Makedonija plaća lečenje.", "MK"},
             {"Sjeverna Makedonija plaća liječenje.", "MK"},
             {"Северна Македония плаща лечението.", "MK"},
             {"Maqedonia e Veriut e paguan trajtimin.", "MK"},
             {"Η Βόρεια Μακεδονία πληρώνει τη θεραπεία.", "MK"},
             {"Macedonia de Nord plătește tratamentul.", "MK"},
             {"Kuzey Makedonya tedaviyi öder.", "MK"},

             {"Romania has a national anti-drug agency.", "RO"},
             {"România are o agenție națională antidrog.", "RO"},
             {"Rumunija ima nacionalnu agenciju.", "RO"},
             {"Rumunjska ima nacionalnu agenciju.", "RO"},
             {"Румъния има национална агенция.", "RO"},
             {"Романија има национална агенција.", "RO"},
             {"Rumania ka një agjenci kombëtare.", "RO"},
             {"Η Ρουμανία έχει εθνική υπηρεσία.", "RO"},
             {"Romunija ima državno agencijo.", "RO"},
             {"Romanya'nın ulusal bir kurumu var.", "RO"},

             {"In Serbia a small amount is still a crime.", "RS"},
             {"U Srbiji je i mala količina krivično delo.", "RS"},
             {"У Србији је и мала количина кривично дело.", "RS"},
             {"В Сърбия и малко количество е престъпление.", "RS"},
             {"Në Serbi dhe në Beograd sasia e vogël është vepër penale.", "RS"},
             {"Στη Σερβία και η μικρή ποσότητα είναι αδίκημα.", "RS"},
             {"Guvernul Serbiei nu a schimbat legea.", "RS"},
             {"Sırbistan'da küçük miktar da suçtur.", "RS"},

             {"Slovenia treats possession as an offence of order.", "SI"},
             {"Slovenija obravnava posest kot prekršek.", "SI"},
             {"Словения третира притежанието като нарушение.", "SI"},
             {"Словенија го третира поседувањето како прекршок.", "SI"},
             {"Sllovenia e trajton posedimin si kundërvajtje.", "SI"},
             {"Η Σλοβενία θεωρεί την κατοχή παράβαση.", "SI"},
             {"Guvernul Sloveniei tratează posesia drept contravenție.", "SI"},
             {"Slovenya bulundurmayı kabahat sayar.", "SI"},

             {"Türkiye keeps treatment centres in Ankara.", "TR"},
             {"Turkey keeps treatment centres in many cities.", "TR"},
             {"Türkiye'de tedavi merkezleri vardır.", "TR"},
             {"Turska ima centre za lečenje.", "TR"},
             {"Турция има центрове за лечение.", "TR"},
             {"Турција има центри за лекување.", "TR"},
             {"Turqia ka qendra trajtimi.", "TR"},
             {"Η Τουρκία έχει κέντρα θεραπείας.", "TR"},
             {"Guvernul Turciei are centre de tratament.", "TR"},
             {"Turčija ima centre za zdravljenje.", "TR"},

             {"The European Union adopted a drugs strategy.", "EU"},
             {"Portugal changed its law in 2001.", "PT"},
             {"Norwegian proposals failed in Norway.", "NO"},
         }) {
        CAPTURE(row.text);
        CHECK(countries("", row.text) == row.codes);
    }
}

TEST_CASE("country: what only looks like a country is none") {
    for (const Row& row : {
             Row{"Η κεντρική Μακεδονία και η υγεία", ""}, // alone a region of Greece
             {"Η Κεντρική Μακεδονία έχει νέα μονάδα στην Κεντρική Μακεδονία.", "GR"},
             {"Roma and Romani communities are often left out.", ""},
             {"Romi i Romkinje često su izostavljeni.", ""},
             {"We split the doses, then split them again.", ""},
             {"Mr Türk opened the session with a report.", ""},
             {"People went cold turkey and ate turkey.", ""},
             {"Mali broj korisnika, mali budžet.", ""},
             {"RNM radio and RNM television reported it.", ""},
             {"Reunion of old friends, a chad of paper", ""},
             {"eu am fost acolo, eu am scris", ""},
             {"Republika Srpska ima svoj zakon.", "BA"}, // not Serbia
             {"Programi u Sremskoj Mitrovici i Sremskoj Kamenici, Sremska Mitrovica", "RS"},
             {"New Mexico and New Jersey passed such laws.", "US"},
             {"They met about the matter.", ""},
             {"", ""},
         }) {
        CAPTURE(row.text);
        CHECK(countries("", row.text) == row.codes);
    }
}

TEST_CASE("country: the title decides where the text names others too") {
    const char* text = "Portugal was the first. Portugal is often named, Portugal again, also Spain and Spain again, "
                       "Italy and France.";
    CHECK(countries("", text).starts_with("PT"));
    CHECK(countries("Drug policy in Slovenia", text).starts_with("SI"));
}

TEST_CASE("country: many countries are a region, or the world") {
    CHECK(countries("", "Albania, Bulgaria, Croatia, Greece, Montenegro, Romania and Serbia took part.") == "SEE");
    CHECK(countries("", "Austria, Belgium, Croatia, France, Germany, Portugal and Spain took part.") == "EU");
    CHECK(countries("", "Serbia, Portugal, Canada, Mexico, Japan, Kenya and Brazil took part.") == "WORLD");
    CHECK(countries("Thailand", "Serbia, Portugal, Canada, Mexico, Japan, Kenya took part.").starts_with("TH"));
    CHECK(countries("", "Harm reduction in South East Europe and the Western Balkans") == "SEE");
    CHECK(countries("", "Serbia and Croatia agreed.") == "HR RS");
}

TEST_CASE("country: the language is a weak hint") {
    struct LanguageRow {
        std::string language;
        std::string codes;
    };
    for (const LanguageRow& row : {LanguageRow{"el", "GR"},
                                   {"sl", "SI"},
                                   {"mk", "MK"},
                                   {"bg", "BG"},
                                   {"ro", "RO"},
                                   {"tr", "TR"},
                                   {"hr", "HR"},
                                   {"bs", "BA"},
                                   {"cnr", "ME"},
                                   {"sr-Latn", "RS"},
                                   {"sr-Cyrl", "RS"},
                                   {"sq", ""},
                                   {"en", ""},
                                   {"", ""}}) {
        CAPTURE(row.language);
        CHECK(countries("", "12345 aaa bbb", row.language) == row.codes);
    }
    CHECK(countries("", "Η Πορτογαλία και ο Καναδάς. Cyprus, Cyprus, Nicosia.", "el").starts_with("CY"));
    CHECK(countries("", "Ένα μέτρο που ζήτησε η German agency.", "el") == "GR DE");
    CHECK(countries("", "U Portugaliji i u Portugalu, portugalski model, Lisboa, Portugal.", "sr-Latn") == "PT");
}

TEST_CASE("country: other countries also by their names in German, Spanish and French") {
    CHECK(countries("Plan stratégique national en Tunisie", "Mesures pour la Tunisie.") == "TN");
    CHECK(countries("", "Die Strategie der Niederlande.") == "NL");
    CHECK(countries("", "La ley de España.") == "ES");
}
