// Whole documents: cases/NAME/source.*, expected.txt (parts and pages parted by a line "----"), expected.json.
// A new case is a new folder and a name in cases/README.md; RC_REWRITE_EXPECTED=1 writes what is expected, to be looked
// at before it is committed.
#include "indexer/extract/extractor.hpp"
#include "indexer/extract/failure.hpp"

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

std::string paragraph(const std::string& text, std::uint32_t number) {
    std::istringstream in(text);
    std::string line;
    for (std::uint32_t i = 0; i <= number; ++i) std::getline(in, line);
    return line;
}

// What is known of a page beside its text; of several pages one list.
void add_page(nlohmann::ordered_json& json, const Page& page) {
    if (!page.label.empty()) json["labels"].push_back(page.label);
    for (const Heading& heading : page.headings)
        json["headings"].push_back(std::to_string(heading.level) + " " + paragraph(page.text, heading.paragraph));
    for (const PageLink& link : page.layout.links)
        json["links"].push_back(page.text.substr(link.begin, link.end - link.begin) + " -> " + link.address);
    if (!page.reading.repairs.empty()) json["repairs"].push_back(to_text(page.reading.repairs));
    if (!page.reading.faults.none()) json["faults"].push_back(to_text(page.reading.faults));
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
    for (const OutlineEntry& entry : extraction.outline)
        json["outline"].push_back(std::to_string(entry.level) + " " + entry.title + " " + std::to_string(entry.page));
    for (const Page& page : extraction.pages) add_page(json, page);
    if (!extraction.warnings.empty()) json["warnings"] = extraction.warnings;
    return json.dump(2) + '\n';
}

std::string description_of(const Error& refused) {
    nlohmann::ordered_json json;
    json["fault"] = kind_of(fault_of(refused)).name;
    json["message"] = refused.what();
    json["hint"] = refused.hint();
    return json.dump(2) + '\n';
}

fs::path source_in(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().stem() == "source") return entry.path();
    return {};
}

struct Read {
    std::string text, description;
};

Read read(Extractor& extractor, const fs::path& source) {
    try {
        const Extraction extraction = extractor.extract(source);
        return {text_of(extraction), description_of(extraction)};
    } catch (const Error& refused) {
        return {"", description_of(refused)};
    }
}

const fs::path cases = fs::path(RC_TEST_DIR) / "indexer/extract/cases";

} // namespace

TEST_CASE("golden cases: text and description are as expected") {
    const bool rewrite = std::getenv("RC_REWRITE_EXPECTED") != nullptr;
    const std::string table = read_file(cases / "README.md");
    Extractor extractor;
    int count = 0;
    for (const auto& entry : fs::directory_iterator(cases)) {
        if (!entry.is_directory()) continue;
        const fs::path folder = entry.path();
        CAPTURE(folder);
        const Read found = read(extractor, source_in(folder));
        if (rewrite) {
            std::ofstream(folder / "expected.txt") << found.text;
            std::ofstream(folder / "expected.json") << found.description;
        }
        CHECK(found.text == read_file(folder / "expected.txt"));
        CHECK(found.description == read_file(folder / "expected.json"));
        CHECK(table.find('`' + folder.filename().string() + '`') != std::string::npos);
        ++count;
    }
    CHECK(count > 0);
}

TEST_CASE("golden cases: every one that the table names is there") {
    const std::string table = read_file(cases / "README.md");
    bool inside = false;
    std::istringstream pieces(table);
    for (std::string piece; std::getline(pieces, piece, '`'); inside = !inside)
        if (inside && piece.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos &&
            piece[0] != '-') {
            CAPTURE(piece);
            CHECK(fs::is_directory(cases / piece));
        }
}
