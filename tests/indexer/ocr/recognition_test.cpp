#include "common/error.hpp"
#include "indexer/extract/failure.hpp"
#include "indexer/ocr/choose_models.hpp"
#include "indexer/ocr/models.hpp"
#include "tests/support/pdf_writer.hpp"
#include "tests/support/scan.hpp"
#include "tests/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace rc;
using test::TemporaryFolder;

namespace {

// Without Tesseract, and without a model of the language, there is nothing to test.
bool has_models(const std::string& models) {
    const auto installed = installed_models();
    return std::ranges::find(installed, models) != installed.end();
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace

TEST_CASE("recognition: models by language, as far as they are installed") {
    const std::vector<std::string> all{"bul", "ell", "eng", "hrv", "srp", "srp_latn"};
    struct Row {
        const char *language, *models;
    };
    for (const Row& row : {Row{"hr", "hrv"}, Row{"sr-Latn", "srp_latn"}, Row{"sr-Cyrl", "srp"},
                           Row{"sr", "srp+srp_latn"}, Row{"cnr", "srp+srp_latn"}, Row{"el", "ell"}, Row{"en-GB", "eng"},
                           Row{"mk", "eng"}, Row{"xx", "eng"}, Row{"", "eng"}}) {
        CAPTURE(row.language);
        CHECK(models_for(row.language, all) == row.models);
    }
    CHECK(models_for("hr", {}).empty());
    CHECK(models_for_any_script(all) == "eng+srp+ell");
    CHECK(dpi_for("ell") == 300);
    CHECK(dpi_for("eng+srp") == 200);
}

TEST_CASE("recognition: the words of a picture, and where they stand") {
    if (!has_models("eng")) return;
    const TemporaryFolder folder;
    const auto file = folder.write(
        "scan.pdf", test::scanned_pdf({test::blank_picture(), test::picture_of_starter("country/hr.en.pdf", 1)}));
    Recogniser recogniser;
    const Page page = recogniser.recognise(file, 2, "eng");
    CHECK(page.reading.method == "ocr");
    CHECK(page.reading.confidence.value_or(0) > 85);
    CHECK(contains(page.text, "possession"));
    CHECK(page.text.size() > 800);
    REQUIRE(page.layout.words.size() > 100);
    CHECK(page.layout.width == doctest::Approx(595).epsilon(0.01));
    const WordBox& word = page.layout.words[20];
    CHECK(word.box.x1 > word.box.x0);
    CHECK(word.box.y1 < 842);

    const Page blank = recogniser.recognise(file, 1, "eng");
    CHECK(blank.text.empty());
    CHECK_THROWS_AS(recogniser.recognise(file, 3, "eng"), ReadingFailure);
}

TEST_CASE("recognition: a language that nobody knows is found by its words") {
    if (!has_models("srp")) return;
    const TemporaryFolder folder;
    const auto file =
        folder.write("scan.pdf", test::scanned_pdf({test::picture_of_starter("country/rs.sr-Cyrl.pdf", 1)}));
    Recogniser recogniser;
    const Page any = recognise_in_language(recogniser, file, 1, "", installed_models(),
                                           [](const Page&) { return std::string("sr-Cyrl"); });
    CHECK(contains(any.text, "Србиј"));
    CHECK(any.reading.confidence.value_or(0) > 85);
    const Page wrong = recognise_in_language(recogniser, file, 1, "en", installed_models(),
                                             [](const Page&) { return std::string("sr-Cyrl"); });
    CHECK(wrong.text == any.text); // another language was expected, the words say better
}

TEST_CASE("recognition: a page that cannot be drawn in time costs its own time only") {
    if (!has_models("eng")) return;
    const TemporaryFolder folder;
    test::PdfWriter endless; // each form draws the next ten times
    endless.page();
    for (int level = 0; level < 12; ++level) {
        std::string next;
        for (int i = 0; i < 10; ++i) next += "/X" + std::to_string(level + 1) + " Do\n";
        endless.form("X" + std::to_string(level), next);
    }
    endless.form("X12", "0 0 10 10 re f").raw("/X0 Do");
    RecognitionLimits limits;
    limits.wall = std::chrono::seconds(8); // the good page after it starts a new child, also on a busy machine
    Recogniser recogniser(limits);
    try {
        recogniser.recognise(folder.write("bomb.pdf", endless.bytes()), 1, "eng");
        FAIL("it was drawn");
    } catch (const ReadingFailure& failure) {
        CHECK(failure.fault() == Fault::timed_out);
    }
    const auto good = folder.write("good.pdf", test::scanned_pdf({test::blank_picture()}));
    CHECK(recogniser.recognise(good, 1, "eng").text.empty());
}

TEST_CASE("recognition: the child is confined as every reader of foreign bytes is") {
    std::ifstream children("/proc/thread-self/children");
    if (!has_models("eng") || !children) return; // not every kernel lists them
    const TemporaryFolder folder;
    Recogniser recogniser;
    recogniser.recognise(folder.write("scan.pdf", test::scanned_pdf({test::blank_picture()})), 1, "eng");
    std::string child;
    std::ifstream("/proc/thread-self/children") >> child;
    REQUIRE_FALSE(child.empty());
    const std::string status = test::bytes_of_file("/proc/" + child + "/status");
    CHECK(contains(status, "\nSeccomp:\t2\n"));
    CHECK(contains(status, "\nNoNewPrivs:\t1\n"));
    CHECK(contains(status, "\nThreads:\t1\n"));
    const std::string limits = test::bytes_of_file("/proc/" + child + "/limits");
    CHECK(contains(limits, "Max file size             0 "));
    CHECK(contains(limits, "Max core file size        0 "));
}

TEST_CASE("recognition: models that are not there are said to be missing") {
    if (installed_models().empty()) return;
    const TemporaryFolder folder;
    const auto file = folder.write("scan.pdf", test::scanned_pdf({test::blank_picture()}));
    Recogniser recogniser;
    CHECK_THROWS_WITH_AS(recogniser.recognise(file, 1, "none"), "the models for recognition cannot be loaded: none",
                         Error);
}
