#include "common/text/fold.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/pipeline/lost_marks.hpp"
#include "indexer/pipeline/page_readings.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace rc;
namespace fs = std::filesystem;

namespace {

// "profile.sr-Latn.html" -> "sr-Latn"
std::string language_of(const fs::path& file) {
    const std::string extension = file.stem().extension().string();
    return extension.empty() ? extension : extension.substr(1);
}

bool has_marks(const std::string& language) {
    return language != "en" && language != "bg" && language != "mk" && language != "sr-Cyrl";
}

} // namespace

TEST_CASE("readings: pages that have lost the marks of their letters are told, and no other") {
    Extractor extractor;
    std::size_t good = 0, marked = 0;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(RC_SHARE_DIR) / "corpus/starter")) {
        const std::string language = language_of(entry.path());
        if (language.empty()) continue;
        CAPTURE(entry.path());
        std::vector<Page> pages = extractor.extract(entry.path()).pages;
        complete_readings(pages, "any", language);
        for (Page& page : pages) {
            CAPTURE(page.text);
            CHECK(!page.reading.faults.has(Fault::no_diacritics));
            ++good;
            if (!has_marks(language) || page.text.size() < 1500) continue;
            const bool greek = language == "el"; // which folding leaves in its script
            page.text = text::fold(page.text);
            CHECK(has_lost_marks(page.text, text::group_of(greek ? "el" : page.reading.language)));
            ++marked;
        }
    }
    CHECK(good > 100);
    CHECK(marked > 20);
}

TEST_CASE("readings: a page too short to tell, or without such letters, has lost nothing") {
    CHECK(!has_lost_marks("Zakon o drogama", text::Group::hbs));
    std::string names;
    for (int i = 0; i < 100; ++i) names += "Ana Marko Petar ";
    CHECK(has_lost_marks(names, text::Group::hbs));
    CHECK(!has_lost_marks(names, text::Group::en));
    std::string capitals;
    for (int i = 0; i < 100; ++i) capitals += "ΝΟΜΟΣ ΥΠΟΥΡΓΕΙΟ ";
    CHECK(!has_lost_marks(capitals, text::Group::el));
}
