#include "common/catalogue/catalogue.hpp"
#include "common/digest.hpp"
#include "tests/support/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace rc;
using test::TemporaryFolder;

namespace {

Page page(std::string text, std::string language, Faults faults = {}, std::string method = "pdf-text") {
    Page page{"", std::move(text)};
    page.reading.method = std::move(method);
    page.reading.language = std::move(language);
    page.reading.faults = faults;
    return page;
}

NewDocument document(const std::string& name, std::vector<Page> pages, std::vector<std::string> countries) {
    NewDocument d;
    d.source_key = "/" + name;
    d.sha256 = sha256_hex(name);
    d.media_type = "application/pdf";
    d.file_name = name;
    d.description.set(FieldId::country, std::move(countries), Origin::given);
    d.pages = std::move(pages);
    d.report.method = "pdf-text";
    return d;
}

std::uint64_t of(const std::array<std::uint64_t, fault_count>& counts, Fault fault) {
    return counts[static_cast<std::size_t>(fault)];
}

} // namespace

TEST_CASE("ledger: faults and repairs are words in the catalogue, and read back") {
    Faults all;
    for (const FaultKind& kind : fault_kinds) {
        CHECK(faults_in(to_text(Faults{kind.id})) == Faults{kind.id});
        all.add(kind.id);
    }
    CHECK(faults_in(to_text(all)) == all);
    CHECK(to_text(Faults{Fault::lost_letters, Fault::scanned}) == "scanned lost-letters");
    CHECK(faults_in("scanned no-fault-of-ours ").has(Fault::scanned));
    CHECK(to_text(std::vector<Repaired>{{Repair::yugoslav_code_page, 12}}) == "yugoslav-code-page:12");
    CHECK(repairs_in("yugoslav-code-page:12 unknown:1") == std::vector<Repaired>{{Repair::yugoslav_code_page, 12}});
}

TEST_CASE("ledger: how a page was read is kept with it, and its text before repairs") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Catalogue::Mode::write);
    Page scan = page("Član 1", "hr", {Fault::uncertain}, "ocr");
    scan.reading.script = "Latn";
    scan.reading.confidence = 71;
    scan.reading.repairs = {{Repair::yugoslav_code_page, 3}};
    scan.reading.original = "^lan 1";
    const NewDocument put = document("scan.pdf", {scan, page("", "", {Fault::empty})}, {"HR"});
    const std::int64_t number = catalogue.find(catalogue.put(put).id)->number;
    CHECK(catalogue.pages(number) == put.pages);
    CHECK(*catalogue.page(number, 1) == scan);

    const std::vector<PageRecord> records = catalogue.page_records(number);
    REQUIRE(records.size() == 2);
    CHECK(records[0].characters == 6);
    CHECK(records[0].reading.confidence == 71);
    CHECK(records[0].reading.repairs == scan.reading.repairs);
    CHECK_FALSE(records[1].reading.confidence);
    CHECK(catalogue.put(put).outcome == PutOutcome::unchanged);
}

TEST_CASE("ledger: the sums say what can be found and what cannot") {
    const TemporaryFolder folder;
    Catalogue catalogue(folder.path(), Catalogue::Mode::write);
    NewDocument cut = document("cut.pdf", {page("abcd", "en"), page("", "", {Fault::scanned})}, {"RS", "HR"});
    cut.report.faults = {Fault::truncated, Fault::timed_out};
    cut.report.missing_pages = 3;
    catalogue.put(cut);
    Page mended = page("ћирилица", "sr-Cyrl", {Fault::lost_letters});
    mended.reading.repairs = {{Repair::yugoslav_code_page, 7}};
    catalogue.put(
        document("whole.pdf", {mended, page("x", "en", {Fault::uncertain}, "ocr"), page("", "", {Fault::empty})}, {}));
    const std::string gone = catalogue.put(document("gone.pdf", {page("abc", "en")}, {"RS"})).id;
    catalogue.withdraw(gone, "a copy");
    catalogue.put_unreadable({"/locked.pdf", sha256_hex("l"), "locked", {}, "1", Fault::encrypted});
    catalogue.put_unreadable({"/odd.bin", sha256_hex("o"), "odd", {}, "1", Fault::unsupported});

    const LedgerSums sums = catalogue.ledger();
    CHECK(sums.all.documents == 2);
    CHECK(sums.all.pages == 8);
    CHECK(sums.all.empty == 1);
    CHECK(sums.all.searchable == 3);
    CHECK(sums.all.share() == doctest::Approx(3.0 / 7));
    CHECK(sums.characters == 4 + 8 + 1);
    CHECK(sums.missing_pages == 3);
    CHECK(sums.by_country.at("RS").pages == 5);
    CHECK(sums.by_country.at("HR").searchable == 1);
    CHECK(sums.by_country.at("").documents == 1);
    CHECK(sums.by_language.at("en").pages == 2);
    CHECK(sums.by_language.at("en").documents == 2);
    CHECK(sums.by_method.at("ocr").searchable == 1);
    CHECK(of(sums.pages_with, Fault::scanned) == 1);
    CHECK(of(sums.pages_with, Fault::truncated) == 0);
    CHECK(of(sums.documents_with, Fault::truncated) == 1);
    CHECK(of(sums.documents_with, Fault::lost_letters) == 1);
    CHECK(of(sums.unreadable_with, Fault::encrypted) == 1);
    CHECK(of(sums.unreadable_with, Fault::unsupported) == 1);
    CHECK(sums.repairs[0] == 7);
    CHECK(sums.repaired_pages[0] == 1);
    CHECK(PageCounts{}.share() == 1);
}
