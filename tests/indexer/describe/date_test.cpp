#include "indexer/describe/date.hpp"
#include "tests/indexer/describe/support.hpp"

#include <doctest/doctest.h>

namespace {

const rc::DateGuesser& guesser() {
    static const rc::DateGuesser shipped(data_folder());
    return shipped;
}

struct Row {
    std::string text;
    std::string date;
};

} // namespace

TEST_CASE("date: months in thirteen languages") {
    struct Year {
        std::string language;
        const char* months[12]; // as they stand in a date
    };
    for (const Year& year : {
             Year{"en",
                  {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                   "November", "December"}},
             {"sq",
              {"janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor",
               "dhjetor"}},
             {"bs",
              {"januara", "februara", "marta", "aprila", "maja", "juna", "jula", "augusta", "septembra", "oktobra",
               "novembra", "decembra"}},
             {"bg",
              {"януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември",
               "декември"}},
             {"hr",
              {"siječnja", "veljače", "ožujka", "travnja", "svibnja", "lipnja", "srpnja", "kolovoza", "rujna",
               "listopada", "studenoga", "prosinca"}},
             {"el",
              {"Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου",
               "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου"}},
             {"mk",
              {"јануари", "февруари", "март", "април", "мај", "јуни", "јули", "август", "септември", "октомври",
               "ноември", "декември"}},
             {"cnr",
              {"januara", "februara", "marta", "aprila", "maja", "juna", "jula", "avgusta", "septembra", "oktobra",
               "novembra", "decembra"}},
             {"ro",
              {"ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie",
               "octombrie", "noiembrie", "decembrie"}},
             {"sr-Cyrl",
              {"јануара", "фебруара", "марта", "априла", "маја", "јуна", "јула", "августа", "септембра", "октобра",
               "новембра", "децембра"}},
             {"sr-Latn",
              {"januar", "februar", "mart", "april", "maj", "jun", "jul", "avgust", "septembar", "oktobar", "novembar",
               "decembar"}},
             {"sl",
              {"januarja", "februarja", "marca", "aprila", "maja", "junija", "julija", "avgusta", "septembra",
               "oktobra", "novembra", "decembra"}},
             {"tr",
              {"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
               "Aralık"}},
         })
        for (int month = 1; month <= 12; ++month) {
            const std::string text = "7. " + std::string(year.months[month - 1]) + " 2019";
            CAPTURE(text);
            CHECK(guesser().find_date(text) == (month < 10 ? "2019-0" : "2019-") + std::to_string(month) + "-07");
        }
}

TEST_CASE("date: forms of dates") {
    for (const Row& row : {
             Row{"12.05.2019", "2019-05-12"},
             {"12. 5. 2019.", "2019-05-12"},
             {"12/05/2019", "2019-05-12"},
             {"2019-05-12", "2019-05-12"},
             {"12th of May 2019", "2019-05-12"},
             {"May 12, 2019", "2019-05-12"},
             {"Beograd, maj 2012", "2012-05"},
             {"У Београду, 3. јуна 2014. године", "2014-06-03"},
             {"Zagreb, 31. listopada 2017.", "2017-10-31"},
             {"29.02.2020", "2020-02-29"},
             {"31.02.2019", ""}, // no such day
             {"12.13.2019", ""}, // no such month
             {"Law 4139/2013", ""},
             {"br. 72/2009", ""},
             {"Martin 2019", ""},
             {"in 2019", ""},
             {"", ""},
         }) {
        CAPTURE(row.text);
        CHECK(guesser().find_date(row.text) == row.date);
    }
}

TEST_CASE("date: from the cover, the dateline or the gazette, not from running text") {
    struct PageRow {
        std::string title;
        std::vector<std::string_view> lines;
        std::string date;
    };
    for (const PageRow& row : {
             PageRow{"National Report", {"National Report", "Beograd, maj 2012"}, "2012-05"},
             {"A title of 3 March 2018", {"Belgrade, May 2012"}, "2018-03-03"},
             {"Law", {"Službeni glasnik RS, br. 72/2009 i 31/2011"}, "2009"},
             {"Law", {"(„Службен весник на РСМ“ бр. 103/2008)"}, "2008"},
             {"Ν. 4139", {"ΦΕΚ Α΄ 74/20.03.2013"}, "2013-03-20"},
             {"Zakon br. 85/2005", {"Zakon br. 85/2005"}, ""},
             {"Annual report 2019", {"Annual report 2019"}, "2019"},
             {"Strategy 2014-2020", {"Strategy 2014-2020"}, ""},
             {"News",
              {"Belgrade, 12 May 2019 - The network of organisations met for the fourth time and agreed upon what it "
               "wants to do in the years that come."},
              "2019-05-12"},
             {"News",
              {"The organisations that met in the capital for the fourth time agreed that the law that was passed on "
               "12 "
               "May 2009 should be changed as soon as parliament meets."},
              ""},
             {"", {}, ""},
         }) {
        CAPTURE(row.title);
        CHECK(guesser().guess(row.title, row.lines) == row.date);
    }
}
