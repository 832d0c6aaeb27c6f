#include "common/error.hpp"
#include "indexer/pipeline/import_row.hpp"
#include "indexer/pipeline/line_reader.hpp"
#include "tests/indexer/pipeline/support.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

using namespace rc;
using test::DataFolder;
using test::RunResult;
using test::TemporaryFolder;

namespace {

std::filesystem::path gzip(const TemporaryFolder& folder, const std::string& name, const std::string& bytes) {
    const std::filesystem::path path = folder / name;
    gzFile file = gzopen(path.c_str(), "wb");
    gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(file);
    return path;
}

std::string fault_of_renaming(const std::string& text) {
    try {
        parse_renaming(text);
    } catch (const Error& e) {
        CHECK(e.kind() == Error::Kind::bad_request);
        return e.what();
    }
    return "no fault";
}

} // namespace

TEST_CASE("line reader: lines of plain and gzip files, with or without an end") {
    const TemporaryFolder folder;
    const std::string long_line(200'000, 'x');
    const std::string bytes = "one\n\n" + long_line + "\nlast";
    for (const std::filesystem::path& file : {folder.write("plain", bytes), gzip(folder, "packed", bytes)}) {
        LineReader reader(file);
        std::string line;
        bool too_long = false;
        for (const std::string& expected : {std::string("one"), std::string(), long_line, std::string("last")}) {
            REQUIRE(reader.next(line, too_long));
            CHECK(line == expected);
            CHECK_FALSE(too_long);
        }
        CHECK(reader.line_number() == 4);
        CHECK_FALSE(reader.next(line, too_long));
        CHECK(reader.share() == 1.0);
    }
}

TEST_CASE("line reader: a missing file, a folder and a file cut short are errors") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(LineReader(folder / "missing"), Error);
    CHECK_THROWS_AS(LineReader(folder.path()), Error);
    std::string noise;
    for (unsigned i = 0, x = 1; i < 300'000; ++i)
        noise += static_cast<char>('a' + (x = x * 1103515245 + 12345) / 65536 % 26);
    const auto file = gzip(folder, "cut.gz", noise);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    LineReader reader(file);
    std::string line;
    bool too_long = false;
    CHECK_THROWS_AS(reader.next(line, too_long), Error);
}

TEST_CASE("import: --map is theirs=ours, each of ours once") {
    CHECK(parse_renaming("iso2=country,year=date") ==
          std::map<std::string, std::string>{{"iso2", "country"}, {"year", "date"}});
    CHECK(parse_renaming("").empty());
    CHECK(fault_of_renaming("iso2") == "--map: \"iso2\" is not theirs=ours");
    CHECK(fault_of_renaming("=country") == "--map: \"=country\" is not theirs=ours");
    CHECK(fault_of_renaming("iso2=land") == "--map: \"land\" is not a key of ours");
    CHECK(fault_of_renaming("iso2=country,iso3=country") == "--map: two keys cannot both become \"country\"");
    CHECK(fault_of_renaming("a=country,a=type") == "--map: a key cannot become two: \"a=type\"");
}

TEST_CASE("import: what is given is kept as given, what is missing is guessed and marked so") {
    const TemporaryFolder folder;
    const DataFolder data;
    const auto file = folder.write(
        "acts.jsonl",
        R"({"id": "act-1", "title": "Zakon", "country": "RS", "text": ["Prva strana.", "Druga."], "collection": "acts", "date": "2020"})");
    const RunResult run = data.import(file);
    CHECK(run.totals.added == 1);
    CHECK(run.totals.pages == 2);
    CHECK(run.totals.failed == 0);
    const auto documents = data.catalogue().find_source_id("act-1");
    REQUIRE(documents.size() == 1);
    const CatalogueDocument& d = documents.front();
    CHECK(d.source_key == "import:acts:act-1");
    CHECK(d.file_name.empty());
    CHECK(d.description.first(FieldId::country) == "RS");
    CHECK(d.description.origin(FieldId::country) == Origin::given);
    if (d.description.has(FieldId::language)) CHECK(d.description.origin(FieldId::language) == Origin::guessed);
    const std::vector<Page> pages = data.catalogue().pages(d.number);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].label == "1");
    CHECK(pages[0].text == "Prva strana.");
    CHECK(pages[1].text == "Druga.");
    CHECK(pages[1].reading.method == "import");
    CHECK(data.findings().empty());
}

TEST_CASE("import: a bad row is a line of the report, and the rest goes on") {
    struct Row {
        const char *line, *reason;
    };
    const std::vector<Row> rows{
        {R"({"id": "1", "text": "good"})", ""},
        {R"({"id": "2", "text")", "it is not JSON in UTF-8"},
        {"[1]", "it is not a JSON object"},
        {"{\"id\": \"3\", \"text\": \"\xff\"}", "it is not JSON in UTF-8"},
        {R"({"id": "4", "text": "x", "colour": "red"})", "unknown key \"colour\"; rename it with --map"},
        {R"({"id": "5", "text": "x", "theme": "gardening"})", "key \"theme\": \"gardening\" is not in the list"},
        {R"({"id": "6", "text": 7})", "key \"text\": a string or a list of strings is needed"},
        {R"({"id": "7", "text": "  "})", "it has neither a title nor a text"},
        {R"({"id": "1", "text": "again"})", "an earlier line has the same id"},
        {R"({"id": "8", "title": "only a title"})", ""},
    };
    std::string lines;
    for (const Row& row : rows) lines += std::string(row.line) + "\n\n";
    const TemporaryFolder folder;
    const DataFolder data;
    const auto file = folder.write("dump.jsonl", lines);
    const RunResult run = data.import(file);
    CHECK(run.totals.added == 2);
    CHECK(run.totals.failed == 8);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string line = "failed: " + file.string() + ":" + std::to_string(2 * i + 1) + ": " + rows[i].reason;
        CAPTURE(line);
        if (*rows[i].reason) CHECK(run.lines.find(line) != std::string::npos);
    }
}

TEST_CASE("import: again changes nothing; another text is a new edition, another title a redescription") {
    const TemporaryFolder folder;
    const DataFolder data;
    const auto import = [&](const char* row) { return data.import(folder.write("dump.jsonl", row)).totals; };
    CHECK(import(R"({"id": "1", "title": "T", "text": "one"})").added == 1);
    CHECK(import(R"({"text": "one", "title": "T", "id": "1"})").unchanged == 1);
    CHECK(import(R"({"id": "1", "title": "U", "text": "one"})").redescribed == 1);
    CHECK(import(R"({"id": "1", "title": "U", "text": "two"})").new_editions == 1);
    CHECK(data.shown().size() == 1);
    CHECK(data.findings().empty());
}

TEST_CASE("import: records with equal text are two documents") {
    const TemporaryFolder folder;
    const DataFolder data;
    CHECK(data.import(folder.write("a.jsonl", "{\"id\":\"1\",\"text\":\"~\"}\n{\"id\":\"2\",\"text\":\"~\"}"))
              .totals.added == 2);
    // The same record from a packed copy is not.
    CHECK(data.import(gzip(folder, "a.jsonl.gz", "{\"id\":\"1\",\"text\":\"~\"}")).totals.unchanged == 1);
}

TEST_CASE("import: keys are renamed; with --ignore-unknown others are left out; a renamed key shadows its namesake") {
    const TemporaryFolder folder;
    const DataFolder data;
    const auto file =
        folder.write("nds.jsonl", R"({"id": "1", "country": "Nowhere", "iso2": "AF", "year": 2012, "text": "x"})");
    ImportOptions options;
    options.renamed = parse_renaming("iso2=country,year=date");
    CHECK(data.import(file, options).totals.failed == 1); // `country` means nothing any more
    options.ignore_unknown = true;
    CHECK(data.import(file, options).totals.added == 1);
    const Description d = data.catalogue().find_source_id("1").front().description;
    CHECK(d.first(FieldId::country) == "AF");
    CHECK(d.first(FieldId::year) == "2012");
}

TEST_CASE("import: --add-terms adds themes for review, and they last") {
    const TemporaryFolder folder;
    const DataFolder data;
    ImportOptions options;
    options.add_terms = true;
    const auto first = folder.write("a.jsonl", R"({"id": "1", "theme": "Wastewater analysis", "text": "x"})");
    CHECK(data.import(first, options).totals.added == 1);
    CHECK(data.catalogue().added_terms() ==
          std::vector<std::pair<std::string, std::string>>{{"theme", "Wastewater analysis"}});
    const auto second = folder.write("b.jsonl", R"({"id": "2", "theme": "wastewater-analysis", "text": "y"})");
    CHECK(data.import(second).totals.added == 1);
    CHECK(data.import(folder.write("c.jsonl", R"({"id": "3", "theme": "Another", "text": "z"})")).totals.failed == 1);
}

TEST_CASE("import: long text without pages is cut into parts") {
    const TemporaryFolder folder;
    const DataFolder data;
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "A sentence of a paragraph.\\n";
    CHECK(data.import(folder.write("a.jsonl", R"({"id": "1", "text": ")" + text + "\"}")).totals.pages > 3);
}

TEST_CASE("import: what was exported is imported again") {
    const TemporaryFolder folder;
    const DataFolder original, copy;
    original.import(folder.write(
        "a.jsonl", R"({"id": "1", "title": "T", "theme": ["youth", "hiv-hepatitis"], "text": ["a", "b"]})"));
    std::ostringstream lines;
    CHECK(export_jsonl(original.path(), lines) == 1);
    CHECK(copy.import(folder.write("a.jsonl", lines.str())).totals.added == 1);
    REQUIRE(copy.shown().size() == 1);
    CHECK(copy.shown().front().id == original.shown().front().id);
    CHECK(copy.shown().front().description.all(FieldId::theme) ==
          original.shown().front().description.all(FieldId::theme));
}
