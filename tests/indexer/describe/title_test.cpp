#include "common/text/utf8.hpp"
#include "indexer/describe/lines.hpp"
#include "indexer/describe/title.hpp"
#include "tests/indexer/describe/support.hpp"

#include <doctest/doctest.h>

namespace {

std::string title(const std::string& first_page) {
    static const rc::TypeGuesser types(shipped_taxonomy(), data_folder());
    static const rc::TitleGuesser shipped(types, data_folder());
    const std::vector<rc::Page> pages{{"", first_page}};
    return shipped.guess(rc::first_lines(pages));
}

} // namespace

TEST_CASE("title: the first line that reads like a heading") {
    struct Row {
        std::string page;
        std::string title;
    };
    for (const Row& row : {
             Row{"Naloxone in the Balkans\nA first look\nThe text begins here.", "Naloxone in the Balkans"},
             // who issues it is not its title
             {"REPUBLIC OF SERBIA\nMINISTRY OF HEALTH\nStrategy on Prevention of Drug Abuse\n",
              "Strategy on Prevention of Drug Abuse"},
             {"Република Србија\nМинистарство здравља\nПравилник о условима\nза лечење\n",
              "Правилник о условима за лечење"},
             {"ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ\nΥΠΟΥΡΓΕΙΟ ΥΓΕΙΑΣ\nΕθνικό Σχέδιο Δράσης για τα Ναρκωτικά\n",
              "Εθνικό Σχέδιο Δράσης για τα Ναρκωτικά"},
             // but an issuer may begin a title
             {"Government Strategy on Drugs\n", "Government Strategy on Drugs"},
             // the name of a type goes on in the next line
             {"ZAKON\no zloupotrebi opojnih droga\nČlan 1\n", "ZAKON o zloupotrebi opojnih droga"},
             {"LEGE nr. 143\nprivind combaterea traficului ilicit de droguri\n",
              "LEGE nr. 143 privind combaterea traficului ilicit de droguri"},
             {"ЗАКОН\nза контрол върху наркотичните вещества\n", "ЗАКОН за контрол върху наркотичните вещества"},
             // a preamble may stand before it
             {"Na osnovu člana 12. Zakona o lekovima, ministar donosi\nPRAVILNIK\no registru\n",
              "PRAVILNIK o registru"},
             {"Ministar zdravlja donosi\nPRAVILNIK\no registru\nČlan 1.\n", "PRAVILNIK o registru"},
             // an act that proclaims another is not what the document is about, if that follows
             {"ODLUKU\nO PROGLAŠENJU ZAKONA O PRIJEVOZU\nProglašavam Zakon o prijevozu, koji je donio Sabor\nZAKON\n"
              "O PRIJEVOZU\n",
              "ZAKON O PRIJEVOZU"},
             {"УКАЗ ЗА ПРОГЛАСУВАЊЕ НА ЗАКОНОТ ЗА ВОЗИЛА\nТекстот следува подолу.\n",
              "УКАЗ ЗА ПРОГЛАСУВАЊЕ НА ЗАКОНОТ ЗА ВОЗИЛА"},
             // neither an issuer in two lines, nor dates, nor a place
             {"UNITED\nNATIONS\n19 December 2019\nOriginal: English\nCompilation on Slovenia\n",
              "Compilation on Slovenia"},
             {"SARAJEVO\nPetak, 3. 10. 2003. godine\nMreža udruženja\n", "Mreža udruženja"},
             {"Overdose\n", "Overdose"},
             {"• an item of a list\nServices on Wheels\n", "Services on Wheels"},
             // section headings do not belong to it
             {"ZAKON O PUTEVIMA\nI OSNOVNE ODREDBE\nČlan 1\n", "ZAKON O PUTEVIMA"},
             {"BORÇLAR KANUNU\nB. Konut\n", "BORÇLAR KANUNU"},
             // broken lines
             {"Drug policy and\nhuman rights in the region\n", "Drug policy and human rights in the region"},
             {"NATIONAL REPORT\nON DRUGS\nBelgrade, May 2012\n", "NATIONAL REPORT ON DRUGS"},
             // numbers, rules, addresses and sentences are no titles
             {"17\n----------\nwww.example.org\nHarm Reduction: The Basics\n", "Harm Reduction: The Basics"},
             {"This is a full sentence of a paragraph.\nA Short Heading\n", "A Short Heading"},
             {"\u00a0  Spaces\u00a0around  it \t\n", "Spaces\u00a0around it"},
             {"", ""},
             {"this begins small\nand this too, in running text\n", ""},
         }) {
        CAPTURE(row.page);
        CHECK(title(row.page) == row.title);
    }
}

TEST_CASE("title: never longer than 240 characters, cut between words") {
    std::string page = "Pravilnik o ";
    for (int i = 0; i < 11; ++i) page += "uslovima i";
    page += "\n";
    for (int i = 0; i < 12; ++i) page += "načinu čuvanja ";
    page += "\n";
    for (int i = 0; i < 12; ++i) page += "i načinu vođenja ";
    const std::string found = title(page);
    CHECK(rc::text::count_code_points(found) <= rc::longest_title);
    CHECK(rc::text::is_valid_utf8(found));
}

TEST_CASE("title: the first page with text counts") {
    static const rc::TypeGuesser types(shipped_taxonomy(), data_folder());
    const rc::TitleGuesser guesser(types, data_folder());
    const std::vector<rc::Page> pages{{"i", " \n\n"}, {"1", "Heading of Page Two\n"}};
    CHECK(guesser.guess(rc::first_lines(pages)) == "Heading of Page Two");
}

TEST_CASE("title: the file name made readable") {
    struct Row {
        std::string file;
        std::string title;
    };
    for (const Row& row : {Row{"WHO_drug-report%202019.pdf", "WHO drug report 2019"},
                           {"folder/Zakon-o-drogama.html", "Zakon o drogama"},
                           {"нацрт_закона.txt", "нацрт закона"},
                           {"no extension", "no extension"},
                           {".hidden", "hidden"},
                           {"___.pdf", "___.pdf"},
                           {"", "?"}}) {
        CAPTURE(row.file);
        CHECK(rc::title_from_file_name(row.file) == row.title);
    }
}
