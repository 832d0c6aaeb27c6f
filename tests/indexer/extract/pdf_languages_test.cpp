// Papers set out of the shipped collection, in every language that it has: what is read is what was set.
#include "common/error.hpp"
#include "indexer/extract/pdf/pdf.hpp"
#include "indexer/extract/read_document.hpp"
#include "tests/support/typesetter.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

using namespace rc;
namespace fs = std::filesystem;

namespace {

const fs::path collection = fs::path(RC_SHARE_DIR) / "corpus" / "starter";

// Whole sentences of prose: no headings, no cells of tables.
std::vector<std::string> prose_of(const fs::path& file) {
    std::stringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    const std::string document = bytes.str();
    Collector out;
    read_document(document, out);
    std::vector<std::string> paragraphs;
    for (const Page& page : out.take().pages) {
        std::istringstream lines(page.text);
        for (std::string line; std::getline(lines, line);)
            if (line.size() > 120 && line.ends_with('.') && line.find('|') == std::string::npos &&
                line.find("•") == std::string::npos)
                paragraphs.push_back(line);
    }
    return paragraphs;
}

// The first document in each language.
std::map<std::string, fs::path> a_document_each() {
    std::map<std::string, fs::path> files;
    const auto manifest = nlohmann::json::parse(std::ifstream(collection / "manifest.json"));
    for (const auto& row : manifest.at("documents"))
        files.try_emplace(row.at("language").get<std::string>(), collection / row.at("file").get<std::string>());
    return files;
}

std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

} // namespace

TEST_CASE("pdf: papers in one and two columns are read as they were set, in every language") {
    const auto files = a_document_each();
    CHECK(files.size() == 13);
    for (const auto& [language, file] : files)
        for (const int columns : {1, 2}) {
            CAPTURE(language);
            CAPTURE(columns);
            test::Typesetter setter(columns, "Resource Centre");
            std::string set;
            std::string ahead; // breaks the lines of each copy in other places: only the header is to come again
            for (int copy = 0; copy < 4; ++copy, ahead += "Again and ")
                for (const std::string& paragraph : prose_of(file)) {
                    setter.add(ahead + paragraph);
                    set += (set.empty() ? "" : " ") + ahead + paragraph;
                }
            REQUIRE(set.size() > 2000);
            const std::string bytes = setter.bytes();
            Collector out;
            read_pdf(bytes, out);
            std::string read;
            for (const Page& page : out.take().pages)
                read += (read.empty() || page.text.empty() ? "" : " ") + on_one_line(page.text);
            CHECK(read == set);
        }
}
