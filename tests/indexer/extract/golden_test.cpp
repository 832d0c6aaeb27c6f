// Whole documents: cases/NAME/source.*, expected.txt (parts and pages parted by a line "----"), expected.json.
// A new case is a new folder; RC_REWRITE_EXPECTED=1 writes what is expected, to be looked at before it is committed.
#include "indexer/extract/extractor.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace rc;
namespace fs = std::filesystem;

namespace {

std::string read_file(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

std::string text_of(const Extraction& extraction) {
    std::string text;
    for (const Page& page : extraction.pages) text += (text.empty() ? "" : "----\n") + page.text + '\n';
    return text;
}

std::string description_of(const Extraction& extraction) {
    nlohmann::ordered_json json;
    json["media_type"] = extraction.media_type;
    json["method"] = extraction.method;
    json["paged"] = extraction.paged;
    for (const Field& field : fields)
        if (extraction.embedded.has(field.id))
            json[std::string(field.name)] = {{"values", extraction.embedded.all(field.id)},
                                             {"origin", name_of(extraction.embedded.origin(field.id))}};
    for (const Page& page : extraction.pages)
        if (!page.label.empty()) json["labels"].push_back(page.label);
    for (const OutlineEntry& entry : extraction.outline)
        json["outline"].push_back(std::to_string(entry.level) + " " + entry.title + " " + std::to_string(entry.page));
    for (const Page& page : extraction.pages)
        for (const PageLink& link : page.layout.links) json["addresses"].push_back(link.address);
    if (!extraction.warnings.empty()) json["warnings"] = extraction.warnings;
    return json.dump(2) + '\n';
}

fs::path source_in(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().stem() == "source") return entry.path();
    return {};
}

} // namespace

TEST_CASE("golden cases: text and description are as expected") {
    const bool rewrite = std::getenv("RC_REWRITE_EXPECTED") != nullptr;
    Extractor extractor;
    int cases = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(RC_TEST_DIR) / "indexer/extract/cases")) {
        const fs::path folder = entry.path();
        CAPTURE(folder);
        const Extraction extraction = extractor.extract(source_in(folder));
        if (rewrite) {
            std::ofstream(folder / "expected.txt") << text_of(extraction);
            std::ofstream(folder / "expected.json") << description_of(extraction);
        }
        CHECK(text_of(extraction) == read_file(folder / "expected.txt"));
        CHECK(description_of(extraction) == read_file(folder / "expected.json"));
        ++cases;
    }
    CHECK(cases > 0);
}
