#include "indexer/extract/extractor.hpp"
#include "indexer/extract/repair/greek_signs.hpp"
#include "indexer/extract/repair/look_alikes.hpp"
#include "indexer/extract/repair/repairing_sink.hpp"
#include "tests/support/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace rc;

namespace {

const std::string cyrillic_page = "Закон о спречавању злоупотребе дрога прописује поступање надлежних органа. ";
const std::string latin_page = "Zakon o sprečavanju zloupotrebe droga propisuje postupanje nadležnih organa. ";
const std::string greek_page = "Ο νόμος για τις εξαρτησιογόνες ουσίες ορίζει τις αρμοδιότητες των φορέων. ";

struct Row {
    const char *text, *mended; // nullptr: left alone
};

void check(const std::string& page_text, const std::vector<Row>& rows, Repair kind) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        Page page{"", page_text + row.text};
        repair(page);
        const std::string expected = page_text + (row.mended == nullptr ? row.text : row.mended);
        CHECK(page.text == expected);
        CHECK(page.reading.original == (row.mended == nullptr ? "" : page_text + row.text));
        CHECK(page.reading.repairs.size() == (row.mended == nullptr ? 0 : 1));
        if (row.mended != nullptr) CHECK(page.reading.repairs.at(0).kind == kind);
        repair(page);
        CHECK(page.text == expected); // once is enough
    }
}

} // namespace

TEST_CASE("repair: letters of another script within words become those that they look like, where that is certain") {
    check(cyrillic_page,
          {
              {"\u0041л\u0063охол", "Алсохол"}, // Latin A and c
              {"T\u0072\u0430ка", nullptr},     // a Latin r has no like
              {"Oдлука", "Одлука"},
              {"којe", "које"},
              {"oд", "од"},    // one of the commonest words
              {"Tк", nullptr}, // a quantity
              {"СУДOВА", "СУДОВА"},
              {"SMS-ом, COVID-19-а, pH-метар, HIV-позитиван", nullptr},
              {"BBCовите, EUов, МBт", nullptr},
              {"глава XIV, ХLI, VІ", nullptr},
              {"H2О, А4, B12", nullptr},
              {"Coca Cola и Оpel", nullptr}, // mostly Latin
              {"а CO и PO", nullptr},
              {"ЛУКOIL", nullptr},
          },
          Repair::look_alikes);
    check(latin_page,
          {
              {"Оdluka", "Odluka"}, // Cyrillic О
              {"zаkоn", "zakon"},
              {"pоlitikа", "politika"},
              {"Ηarm", "Harm"}, // Greek Η
              {"μg, βhCG, χ2, Δt", nullptr},
              {"дрога Оpština", "дрога Opština"},
          },
          Repair::look_alikes);
    check(greek_page,
          {
              {"Oδηγίες", "Οδηγίες"},
              {"πρoορίσει", "προορίσει"},
              {"εμβóλιο", "εμβόλιο"},
              {"Tο και Tις", "Το και Τις"},
              {"OΚΑΝΑ", "ΟΚΑΝΑ"},
              {"ΚEΘΕΑ", "ΚΕΘΕΑ"},
              {"ΕURO, Securitι, μl, κWh, ΜW", nullptr},
              {"CO, NATO, COVID-19, e-ΕΦΚΑ, ΑTC5", nullptr},
          },
          Repair::look_alikes);
    const std::string both = "Zakon o drogama i lekovima. Закон о дрогама и лековима. Odluka. ";
    check(both, {{"Oдлука", nullptr}}, Repair::look_alikes);
    check("", {{"Oдлука", nullptr}}, Repair::look_alikes); // too little to tell the script
}

TEST_CASE("repair: signs in Greek words become letters, accents and syllables, where that is certain") {
    check(greek_page,
          {
              {"µεταβαίνουν στη δοµή", "μεταβαίνουν στη δομή"},
              {"∆ιεύθυνση ∆ΗΜΟΥ ∑υνόλου", "Διεύθυνση ΔΗΜΟΥ Συνόλου"},
              {"5 µg, 3 µm, ∆Τ, ∑ x, ν.µ.", nullptr},
              {"΄Αρθρο 2", "Άρθρο 2"},
              {"«´Ιδρυμα» ΄Η", "«Ίδρυμα» Ή"},
              {"’Εναρξη, 'Εκθεση", "Έναρξη, Έκθεση"},
              {"τεύχος Α΄ 85 και Β’ Ετήσιο", nullptr},
              {"υπ’ Αριθμ. 86, απ’Αυτόν, ΥΠ’ ΑΡΙΘΜ.", nullptr},
              {"'Εν' και 'Ανάλυση', ’Εν", nullptr},
              {"Τράπε?ζας, άρ?θρου, διά?ταξη, εί?ναι, Υπουρ?γείου", "Τράπεζας, άρθρου, διάταξη, είναι, Υπουργείου"},
              {"Τράπε?ζας", nullptr},                                   // once may be anything
              {"π?ρτης, ?ρθρο, Τράπε?ζας, άρ?θρου, διά?ταξη", nullptr}, // it stands for letters
          },
          Repair::greek_signs);
    check(latin_page, {{"5 µg ∆ a?b ’Άμεσα", nullptr}}, Repair::greek_signs);
}

TEST_CASE("repair: places of words and links move along, the original is kept once") {
    Page page{"", greek_page + "΄Αρθρο oδηγία"};
    const auto at = static_cast<std::uint32_t>(greek_page.size());
    page.layout.words = {{0, 2, {1, 1, 2, 2}}, {at, at + 12, {3, 1, 9, 2}}, {at + 13, at + 25, {3, 3, 9, 4}}};
    page.layout.links = {{"https://a.example", {}, at, at + 25}};
    apply(page, greek_accents_in(page.text), Repair::greek_signs);
    apply(page, look_alikes_in(page.text, Script::greek), Repair::look_alikes);
    const std::vector<WordBox>& words = page.layout.words;
    const auto word = [&](std::size_t i) { return page.text.substr(words[i].begin, words[i].end - words[i].begin); };
    CHECK(word(0) == "Ο");
    CHECK(word(1) == "Άρθρο");
    CHECK(word(2) == "οδηγία");
    CHECK(page.text.substr(page.layout.links[0].begin, page.layout.links[0].end) == "Άρθρο οδηγία");
    CHECK(page.reading.original == greek_page + "΄Αρθρο oδηγία");
    CHECK(page.reading.repairs == std::vector<Repaired>{{Repair::greek_signs, 1}, {Repair::look_alikes, 1}});
    apply(page, {{0, 2, "O"}, {5, 5, "!"}}, Repair::look_alikes);
    CHECK(page.reading.repairs.at(1).count == 3);

    Page garbled{"", cyrillic_page + "Oдлука"};
    garbled.reading.faults = {Fault::garbled};
    repair(garbled);
    CHECK(garbled.reading.repairs.empty());
}

TEST_CASE("repair: whatever format a document has, with its title") {
    const test::TemporaryFolder folder;
    const auto file =
        folder.write("a.html", "<html lang=sr><meta charset=utf-8><title>Oдлука о здравственој заштити"
                               "</title><body><h1>Oдлука о здравственој заштити</h1><article><p>" +
                                   cyrillic_page + cyrillic_page + "Oдлука ступа на снагу.</p></article>");
    Extractor extractor;
    const Extraction extraction = extractor.extract(file);
    CHECK(extraction.embedded.first(FieldId::title) == "Одлука о здравственој заштити");
    REQUIRE(extraction.pages.size() == 1);
    CHECK(extraction.pages[0].text.find("Одлука ступа") != std::string::npos);
    CHECK(extraction.pages[0].reading.original.find("Oдлука ступа") != std::string::npos);
    CHECK(extraction.pages[0].reading.repairs.size() == 1);
}

TEST_CASE("repair: numbers of Greek glyphs in place of letters") {
    Page gazette{"", "1) ɀȵɆɃɇ Ȱ: ʉɿ ʋʄɻʌʉʔʉʌʀɸʎ ɶɿɲ ʏɻʆ ʐɶɸʀɲ ʏʘʆ ɷʉʏʙʆ"};
    repair(gazette);
    CHECK(gazette.text == "1) ΜΕΡΟΣ Α: οι πληροφορίες για την υγεία των δοτών");
    CHECK(gazette.reading.repairs == std::vector<Repaired>{{Repair::greek_signs, 38}});
    for (const char* kept : {"Chicago [ʃɪˈkɑːɡoʊ], vision [ˈvɪʒən], thought [θɔːt], nɐˈʃʲitʲɪlʲnɨj, ʒuʁnal, mɛʃiŋ",
                             "ʃɲɿ ʃɲɿ ʃɲɿ ʃɲɿ ʃɲɿ ʃɲɿ ʃɲɿ ʃɲɿ", "ʃɲɿʃ ʃɲɿʃ ʃɲɿʃ ʃɲɿʃ ʃɲɿʃ ʃɲɿʃ"}) {
        Page page{"", kept};
        repair(page);
        CHECK(page.text == kept);
    }
}
