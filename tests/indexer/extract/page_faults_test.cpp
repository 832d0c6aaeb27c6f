#include "common/error.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/extract/failure.hpp"
#include "indexer/extract/text/garbled.hpp"
#include "tests/support/pdf_writer.hpp"
#include "tests/support/scan.hpp"
#include "tests/support/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace rc;
using test::PdfWriter;
using test::TemporaryFolder;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text + ' ';
    return all;
}

} // namespace

TEST_CASE("garbled text: signs for letters are told from text of every kind") {
    struct Row {
        const char* name;
        std::string text;
        bool garbled;
    };
    for (const Row& row : {
             Row{"Croatian", repeated("Članak 5. Hrvatska provodi mjere smanjenja štete; krv, smrt, prst i vrt.", 5),
                 false},
             Row{"Serbian", repeated("Смањење штете обухвата програме замене игала и шприцева.", 5), false},
             Row{"Greek", repeated("Η μείωση της βλάβης περιλαμβάνει προγράμματα ανταλλαγής συρίγγων.", 5), false},
             Row{"Turkish", repeated("Zarar azaltma programları iğne değişimini ve tedaviyi kapsar.", 5), false},
             Row{"figures", repeated("12,4 % 2019 - 2023; 1.234.567 EUR (42)", 12), false},
             Row{"contents", repeated("1. Uvod ................................................ 7", 12), false},
             Row{"short", "7KLV LV WKH WLWOH", false},
             Row{"shifted letters", repeated("7KLV WH[W ZDV VKLIWHG E\\ D IRQW ZLWKRXW QDPHV", 10), true},
             Row{"Cyrillic as Latin", repeated("Çàêîí î ïñèõîàêòèâíèì ñóïñòàíöàìà", 12), true},
             Row{"private signs", repeated("\uE001\uE002\uE003 \uE004\uE005", 60), true},
             Row{"replaced", repeated("\uFFFD\uFFFDabc\uFFFD", 60), true},
         }) {
        CAPTURE(row.name);
        CHECK(is_garbled(row.text) == row.garbled);
    }
}

TEST_CASE("ledger of a PDF: text, title, blank page, scan, and scan with a page number, told apart") {
    const TemporaryFolder folder;
    Extractor extractor;
    PdfWriter pdf;
    pdf.page().text(60, 100, "A page of words that everybody can read and find.");
    pdf.page().text(60, 400, "Part one", 24);
    pdf.page();
    std::string stripes; // as lines of text look from far away
    for (int line = 0; line < 40; ++line) stripes += "60 " + std::to_string(100 + 16 * line) + " 470 8 re f\n";
    pdf.page().raw(stripes);
    pdf.page().raw(stripes).text(300, 820, "17");
    const Extraction extraction = extractor.extract(folder.write("a.pdf", pdf.bytes()));
    REQUIRE(extraction.pages.size() == 5);
    const std::vector<Faults> expected{{}, {}, {Fault::empty}, {Fault::scanned}, {Fault::scanned}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(i);
        CHECK(extraction.pages[i].reading.faults == expected[i]);
    }
    const auto scan = test::scanned_pdf({test::picture_of_starter("country/hr.en.pdf", 1, 60), test::blank_picture()});
    const Extraction scanned = extractor.extract(folder.write("scan.pdf", scan));
    CHECK(scanned.pages.at(0).reading.faults == Faults{Fault::scanned});
    CHECK(scanned.pages.at(1).reading.faults == Faults{Fault::empty});
}

TEST_CASE("ledger of a file that cannot be read: the fault is named") {
    const TemporaryFolder folder;
    Extractor extractor;
    struct Row {
        const char *name, *bytes;
        Fault fault;
    };
    for (const Row& row :
         {Row{"damaged.pdf", "%PDF-1.7\nno more", Fault::damaged}, Row{"empty.txt", "", Fault::empty},
          Row{"blank.txt", "  \n ", Fault::empty}, Row{"picture.png", "\x89PNG\r\n\x1A\n", Fault::unsupported}}) {
        CAPTURE(row.name);
        const std::string bytes = row.bytes;
        try {
            extractor.extract(folder.write(row.name, bytes));
            FAIL("it was read");
        } catch (const Error& error) {
            CHECK(fault_of(error) == row.fault);
        }
    }
    ExtractLimits limits;
    limits.pages = 1;
    PdfWriter pdf;
    for (int i = 0; i < 3; ++i) pdf.page().text(60, 100, "Page of words");
    const Extraction cut = Extractor(limits).extract(folder.write("long.pdf", pdf.bytes()));
    CHECK(cut.faults == Faults{Fault::truncated, Fault::too_large});
    CHECK(cut.pages.size() + cut.missing_pages == 3);
}
