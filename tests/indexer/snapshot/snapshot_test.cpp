// The open data set against the catalogue it was made of.
#include "common/digest.hpp"
#include "common/error.hpp"
#include "indexer/pipeline/staff_changes.hpp"
#include "indexer/snapshot/snapshot.hpp"
#include "tests/indexer/pipeline/support.hpp"

#include <doctest/doctest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

using namespace rc;
using nlohmann::json;
using test::DataFolder;
using test::TemporaryFolder;

namespace {

constexpr const char* records =
    R"({"id":"open","title":"=Open, \"quoted\" č","rights":"CC BY 4.0","country":"XK","theme":"prison-health","text":["One.","Two.\nNew line."]}
{"id":"closed","title":"Closed","rights":"All rights reserved","country":["RS","HR"],"date":"2020-05","text":"Secret words."}
{"id":"unknown","title":"Unknown","text":"Words of unknown rights."}
{"id":"gone","title":"Gone","rights":"CC0-1.0","text":"Withdrawn words."}
)";

// A library of those four, the last of them withdrawn.
struct Library {
    Library() {
        data.import(files.write("records.jsonl", records));
        for (const CatalogueDocument& document : data.shown())
            ids[document.description.first(FieldId::source_id)] = document.id;
        withdraw_document({data.path(), RC_SHARE_DIR}, ids["gone"], "asked");
    }
    SnapshotResult write(const char* name, const char* licence = "") const {
        return write_snapshot(
            {data.path(), RC_SHARE_DIR, files / name, "https://docs.example.org", find_open_licence(licence)});
    }
    std::string read(const std::string& name) const {
        std::ifstream in(files / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::vector<json> lines(const std::string& name) const {
        std::istringstream in(read(name));
        std::vector<json> all;
        for (std::string line; std::getline(in, line);) all.push_back(json::parse(line));
        return all;
    }

    DataFolder data;
    TemporaryFolder files;
    std::map<std::string, std::string> ids; // by the source's id
};

std::set<std::string> names_in(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename());
    return names;
}

bool mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("snapshot: every shown document has a record, withdrawn ones an id and no more") {
    Library library;
    const SnapshotResult result = library.write("set");
    CHECK(result.documents == 3);
    CHECK(result.with_text == 1);
    CHECK(result.withdrawn == 1);
    std::set<std::string> found;
    for (const json& record : library.lines("set/records.jsonl")) {
        const auto document = library.data.catalogue().find(record["id"].get<std::string>());
        REQUIRE(document);
        found.insert(document->id);
        CHECK(record["title"] == document->description.first(FieldId::title));
        CHECK(record["countries"] == json(document->description.all(FieldId::country)));
        CHECK(record["sha256"] == document->sha256);
        CHECK(record["address"] == "https://docs.example.org/documents/" + document->id);
    }
    CHECK(found == std::set{library.ids["open"], library.ids["closed"], library.ids["unknown"]});
    CHECK(library.read("set/withdrawn.csv") == "id\r\n" + library.ids["gone"] + "\r\n");
    for (const std::string& name : names_in(library.files / "set")) {
        CAPTURE(name);
        CHECK_FALSE(mentions(library.read("set/" + name), "Withdrawn words"));
        CHECK(mentions(library.read("set/" + name), library.ids["gone"]) == (name == "withdrawn.csv"));
    }
}

TEST_CASE("snapshot: texts are there, page by page, only where the rights name an open licence") {
    const Library library;
    library.write("set");
    const std::vector<json> texts = library.lines("set/texts.jsonl");
    REQUIRE(texts.size() == 2);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CHECK(texts[i]["id"] == library.ids.at("open"));
        CHECK(texts[i]["page"] == i + 1);
    }
    CHECK(texts[1]["text"] == "Two.\nNew line.");
    for (const std::string& name : names_in(library.files / "set")) {
        CAPTURE(name);
        CHECK_FALSE(mentions(library.read("set/" + name), "Secret words"));
        CHECK_FALSE(mentions(library.read("set/" + name), "Words of unknown rights"));
    }
}

TEST_CASE("snapshot: the same catalogue gives the same bytes; a change replaces the folder whole") {
    const Library library;
    library.write("one");
    library.write("two");
    const std::set<std::string> names = names_in(library.files / "one");
    CHECK(names == std::set<std::string>{"SHA256SUMS", "datapackage.json", "datasheet.md", "records.csv",
                                         "records.jsonl", "taxonomy.json", "texts.jsonl", "thesaurus.csv",
                                         "thesaurus.ttl", "withdrawn.csv"});
    CHECK(names_in(library.files / "two") == names);
    for (const std::string& name : names) {
        CAPTURE(name);
        CHECK(library.read("one/" + name) == library.read("two/" + name));
    }
    edit_document({library.data.path(), RC_SHARE_DIR}, library.ids.at("closed"), {"title=Another title"});
    library.write("two/");
    CHECK(mentions(library.read("two/records.csv"), "Another title"));
    CHECK(names_in(library.files / "two") == names);
    CHECK(names_in(library.files.path()) == std::set<std::string>{"one", "two", "records.jsonl"});
}

TEST_CASE("snapshot: checksums and the data package name every file with its digest") {
    const Library library;
    library.write("set", "CC0-1.0");
    std::istringstream sums(library.read("set/SHA256SUMS"));
    std::set<std::string> summed{"SHA256SUMS"};
    for (std::string digest, name; sums >> digest >> name;) {
        CHECK(digest == sha256_hex(library.read("set/" + name)));
        summed.insert(name);
    }
    CHECK(summed == names_in(library.files / "set"));
    const json package = json::parse(library.read("set/datapackage.json"));
    CHECK(package["licenses"][0]["name"] == "CC0-1.0");
    CHECK(package["resources"].size() == 7);
    for (const json& resource : package["resources"]) {
        const std::string text = library.read("set/" + resource["path"].get<std::string>());
        CHECK(resource["hash"] == "sha256:" + sha256_hex(text));
        CHECK(resource["bytes"] == text.size());
    }
}

TEST_CASE("snapshot: the datasheet counts what is there and what is missing") {
    const Library library;
    library.write("set");
    const std::string sheet = library.read("set/datasheet.md");
    for (const char* line : {
             "3 documents with 4 pages have a record; 1 of them, with 2 pages, also have their text",
             "| Kosovo* (XK) | 1 |",
             "| Serbia (RS) | 1 |",
             "\\* This designation is without prejudice to positions on status",
             "| Prison health (prison-health) | 1 |",
             "| 2020 | 1 |",
             "| All rights reserved | 1 |",
             "no licence has been stated",
         }) {
        CAPTURE(line);
        CHECK(mentions(sheet, line));
    }
}

TEST_CASE("snapshot: a folder of other things is left alone") {
    const Library library;
    library.files.write("mine/letter.txt", "Dear");
    CHECK_THROWS_AS(library.write("mine"), Error);
    CHECK(names_in(library.files / "mine") == std::set<std::string>{"letter.txt"});
    CHECK(names_in(library.files.path()) == std::set<std::string>{"mine", "records.jsonl"});
}
