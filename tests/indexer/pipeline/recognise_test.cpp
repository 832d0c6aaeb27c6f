#include "indexer/ocr/models.hpp"
#include "indexer/pipeline/recognised_pages.hpp"
#include "tests/indexer/pipeline/support.hpp"
#include "tests/support/program.hpp"
#include "tests/support/scan.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace rc;
using namespace rc::test;

namespace {

using Json = nlohmann::json;

Json run(const DataFolder& data, std::vector<std::string> arguments, int exit = 0) {
    std::vector<std::string> all{RC_INDEXER, "--data", data.path().string(), "--json"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    Program program(all);
    CAPTURE(program.err());
    CHECK(program.wait() == exit);
    return Json::parse(program.out(), nullptr, false);
}

Page page(std::string text, Faults faults, std::string language = "") {
    Page page{"", std::move(text)};
    page.reading.faults = faults;
    page.reading.language = std::move(language);
    return page;
}

Page recognised(std::string text, std::uint8_t confidence) {
    Page page{"", std::move(text)};
    page.reading.method = recognised_method;
    page.reading.confidence = confidence;
    return page;
}

} // namespace

TEST_CASE("recognised pages: which wait, in which language, and what becomes of them") {
    const std::vector<Page> pages{page("Riječi", {}, "hr"),
                                  page("", {Fault::scanned}),
                                  page("", {Fault::empty}),
                                  page("##", {Fault::garbled}),
                                  page("", {Fault::scanned, Fault::unrecognised}),
                                  page("Words", {}, "en")};
    CHECK(waiting_pages(pages) == std::vector<std::uint32_t>{2, 4});
    CHECK(language_near(pages, 2, "sl") == "hr");
    CHECK(language_near(pages, 5, "sl") == "en");
    CHECK(language_near({pages[1]}, 1, "sl") == "sl");

    Page old = page("##", {Fault::garbled});
    old.label = "iv";
    const Page good = merged(old, recognised("Član", 93));
    CHECK(good.label == "iv");
    CHECK(good.reading.original == "##");
    CHECK(good.reading.faults.none());
    CHECK(merged(old, recognised("C1an", 40)).text == "##"); // not given up for what is hardly better
    CHECK(merged(old, recognised("C1an", 40)).reading.faults.has(Fault::unrecognised));
    CHECK(merged(pages[1], recognised("C1an", 40)).reading.faults == Faults{Fault::uncertain});
    CHECK(merged(pages[1], recognised("", 0)).reading.faults == Faults{Fault::empty});

    std::vector<Page> read_again{page("", {Fault::scanned}), page("Words", {}, "en")};
    keep_recognised(read_again, {good, good});
    CHECK(read_again[0] == good);
    CHECK(read_again[1].text == "Words");
}

namespace {

// Text on one line, a box for each word; 6 points a letter, so that pages with the same letters agree.
Page line_of_words(const std::string& text, std::vector<std::pair<int, int>> places) {
    Page page{"", text};
    std::uint32_t at = 0;
    for (const auto& [from, to] : places) {
        const auto end = static_cast<std::uint32_t>(std::min(text.find(' ', at), text.size()));
        page.layout.words.push_back(
            {at, end, {6.F * static_cast<float>(from), 100, 6.F * static_cast<float>(to), 112}});
        at = end + 1;
    }
    return page;
}

} // namespace

TEST_CASE("lost letters: words are completed from the picture where all their other letters agree") {
    struct Row {
        const char *text, *recognised, *completed;
        std::vector<std::pair<int, int>> places, recognised_places;
    };
    for (const Row& row : {
             Row{"priklju na vozila",
                 "priključna vozila",
                 "priključna vozila",
                 {{0, 7}, {8, 10}, {11, 17}},
                 {{0, 10}, {11, 17}}},
             Row{"ija svrha", "čija svrha", "čija svrha", {{1, 4}, {5, 10}}, {{0, 4}, {5, 10}}},
             Row{"turisti .", "turistič.", "turistič .", {{0, 7}, {8, 9}}, {{0, 9}}},
             Row{"ure aje,", "„uređaje“", "uređaje,", {{0, 3}, {4, 8}}, {{0, 8}}},
             Row{"ve i broj", "veći broj", "veći broj", {{0, 2}, {3, 4}, {5, 9}}, {{0, 4}, {5, 9}}},
             Row{"ure aj", "uredaj", "ure aj", {{0, 3}, {4, 6}}, {{0, 6}}},         // a letter that is not lost
             Row{"ure aj", "uređai", "ure aj", {{0, 3}, {4, 6}}, {{0, 6}}},         // letters differ
             Row{"ure aj", "uređaj", "ure aj", {{0, 3}, {4, 6}}, {{20, 26}}},       // elsewhere
             Row{"na vozila", "navozila", "na vozila", {{0, 2}, {3, 9}}, {{0, 9}}}, // nothing is lost
             Row{"ve đ", "veđ", "ve đ", {{0, 2}, {3, 4}}, {{0, 4}}},
         }) {
        CAPTURE(row.text);
        Page old = line_of_words(row.text, row.places);
        old.reading.faults = {Fault::lost_letters};
        Page found = line_of_words(row.recognised, row.recognised_places);
        found.reading.confidence = 92;
        CHECK(waits_for_recognition(old.reading));
        const Page page = completed(old, found);
        const bool mended = row.text != std::string(row.completed);
        CHECK(page.text == row.completed);
        CHECK(page.reading.original == (mended ? row.text : ""));
        CHECK(page.reading.repairs.size() == (mended ? 1 : 0));
        CHECK(page.reading.confidence == 92);
        CHECK(page.reading.faults.has(Fault::lost_letters) == !mended);
        CHECK(!waits_for_recognition(page.reading)); // tried once
        found.reading.confidence = 50;
        CHECK(completed(old, found).text == row.text);
        std::vector<Page> again{old};
        keep_recognised(again, {page});
        CHECK(again[0] == page);
    }
    Page old = line_of_words("ure aj", {{0, 3}, {4, 6}});
    old.reading.faults = {Fault::lost_letters};
    CHECK(!unrecognised(old).reading.faults.hide());
    CHECK(!waits_for_recognition(unrecognised(old).reading));
}

TEST_CASE("rc-indexer: scans are marked, then recognised page by page, and found") {
    if (installed_models().empty()) return;
    const TemporaryFolder folder;
    const DataFolder data;
    const auto file = folder.write("scan.pdf", scanned_pdf({picture_of_starter("country/hr.en.pdf", 1), blank_picture(),
                                                            picture_of_starter("country/hr.en.pdf", 2)}));
    run(data, {"add", file.string()});
    const CatalogueDocument scan = data.shown().at(0);
    CHECK(scan.picture.width == 300);
    CHECK(bytes_of_file(data.catalogue().picture_path(scan.sha256)).starts_with("RIFF"));
    const TemporaryFolder copy;
    backup(data.path(), copy.path());
    CHECK(bytes_of_file(Catalogue(copy.path(), Catalogue::Mode::read).picture_path(scan.sha256)).size() > 1000);
    Json ledger = run(data, {"ledger"});
    CHECK(ledger.at("faults").at("scanned").at("pages") == 2);
    CHECK(ledger.at("faults").at("empty").at("pages") == 1);
    CHECK(ledger.at("share") == 0);

    Json result = run(data, {"recognise", "--pages", "1"});
    CHECK(result.at("recognised") == 1);
    CHECK(result.at("waiting") == 1);
    CHECK(run(data, {"recognise"}).at("recognised") == 1);
    result = run(data, {"recognise"});
    CHECK(result.at("recognised") == 0);
    CHECK(result.at("waiting") == 0);

    ledger = run(data, {"ledger"});
    CHECK(ledger.at("share") == 1);
    CHECK(ledger.at("faults").at("scanned").at("pages") == 0);
    const CatalogueDocument document = data.shown().at(0);
    CHECK(document.report.characters > 1500);
    CHECK(document.description.first(FieldId::language) == "en"); // guessed anew, from the words
    const std::vector<Page> pages = whole_pages(data.catalogue(), document.number);
    CHECK(pages.at(0).layout.words.size() > 100);
    CHECK(pages.at(0).reading.method == "ocr");
    CHECK(pages.at(0).reading.language == "en");
    CHECK(pages.at(0).text.find("possession") != std::string::npos);
    CHECK(data.findings().empty()); // the index has followed

    // Described anew, it is read anew: what was recognised stays.
    folder.write("manifest.json", R"({"documents": [{"file": "scan.pdf", "title": "Given"}]})");
    run(data, {"add", file.string()});
    CHECK(data.shown().at(0).description.first(FieldId::title) == "Given");
    CHECK(whole_pages(data.catalogue(), document.number) == pages);
}
