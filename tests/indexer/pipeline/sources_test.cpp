#include "common/error.hpp"
#include "indexer/pipeline/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

using namespace rc;
using test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

const Taxonomy& taxonomy() {
    static const Taxonomy terms = Taxonomy::from_folder(RC_SHARE_DIR "/corpus/taxonomy");
    return terms;
}

SourceFiles find(const std::vector<std::string>& paths, const std::optional<fs::path>& manifest = {}) {
    return find_source_files(paths, manifest, taxonomy());
}

std::vector<std::string> names(const SourceFiles& sources) {
    std::vector<std::string> all;
    for (const SourceFile& file : sources.files) all.push_back(file.path.filename().string());
    return all;
}

std::string fault_of(const fs::path& manifest) {
    try {
        Manifest::read(manifest, taxonomy());
    } catch (const Error& e) {
        CHECK(e.kind() == Error::Kind::bad_request);
        CHECK_FALSE(e.hint().empty());
        return e.what();
    }
    return "no fault";
}

} // namespace

TEST_CASE("source files: folders with everything below, each file once, sorted") {
    const TemporaryFolder folder;
    for (const char* name : {"b.txt", "a/c.txt", "a/d/e.txt", ".hidden", ".git/x.txt", "manifest.json"})
        folder.write(name, name == std::string("manifest.json") ? "{}" : "x");
    fs::create_directory_symlink(folder.path(), folder / "a/loop");
    fs::create_symlink(folder / "b.txt", folder / "a/link.txt");
    const SourceFiles sources = find({folder.path().string(), (folder / "b.txt").string(), (folder / "a").string()});
    CHECK(names(sources) == std::vector<std::string>{"c.txt", "e.txt", "b.txt"});
    CHECK(sources.faults.empty());
}

TEST_CASE("source files: what is not there or cannot be read is a fault, and the rest is found") {
    const TemporaryFolder folder;
    folder.write("good.txt", "x");
    fs::create_symlink(folder / "nowhere", folder / "dangling.txt");
    const SourceFiles sources = find({(folder / "missing").string(), folder.path().string(), "/dev/null"});
    CHECK(names(sources) == std::vector<std::string>{"good.txt"});
    REQUIRE(sources.faults.size() == 3);
    CHECK(sources.faults[0].reason == "there is no such file or folder");
    CHECK(sources.faults[1].source == (folder / "dangling.txt").string());
    CHECK(sources.faults[2].reason == "it is neither a file nor a folder");
}

TEST_CASE("source files: a folder without rights is a fault, and the rest is found") {
    const TemporaryFolder folder;
    folder.write("a/good.txt", "x");
    folder.write("b/secret.txt", "x");
    fs::permissions(folder.path(), fs::perms::all);
    fs::permissions(folder / "b", fs::perms::none);
    const uid_t nobody = 65534;
    const bool root = ::geteuid() == 0; // whom rights do not bind: step down for a moment
    if (root) REQUIRE(::seteuid(nobody) == 0);
    const SourceFiles sources = find_source_files({folder.path().string()}, {}, taxonomy());
    if (root) REQUIRE(::seteuid(0) == 0);
    fs::permissions(folder / "b", fs::perms::all);
    CHECK(names(sources) == std::vector<std::string>{"good.txt"});
    REQUIRE(sources.faults.size() == 1);
    CHECK(sources.faults[0].source == (folder / "b").string());
    CHECK(sources.faults[0].reason == "cannot be read: Permission denied");
}

TEST_CASE("source files: an address is refused, not taken for a path") {
    CHECK_THROWS_WITH_AS(find({"https://example.org/a.pdf"}), "https://example.org/a.pdf is an address, not a file",
                         Error);
}

TEST_CASE("manifest: rows are found beside and above the files; a named one comes first") {
    const TemporaryFolder folder;
    folder.write("a/b/one.txt", "1");
    folder.write("a/b/two.txt", "2");
    folder.write("manifest.json", R"({"documents": [{"file": "a/b/one.txt", "title": "Above"},
                                                      {"file": "a/b/two.txt", "title": "Above"}]})");
    folder.write("a/b/manifest.json", R"({"documents": [{"file": "one.txt", "title": "Beside"}]})");
    const fs::path named =
        folder.write("named.json", R"({"documents": [{"file": "./a/b/../b/two.txt", "title": "Named"}]})");
    const auto titles = [](const SourceFiles& sources) {
        std::vector<std::string> all;
        for (const SourceFile& file : sources.files)
            all.push_back(file.row ? file.row->given.description.first(FieldId::title) : "");
        return all;
    };
    CHECK(titles(find({(folder / "a").string()})) == std::vector<std::string>{"Beside", "Above"});
    CHECK(titles(find({(folder / "a/b/two.txt").string()})) == std::vector<std::string>{"Above"});
    CHECK(titles(find({(folder / "a").string()}, named)) == std::vector<std::string>{"Beside", "Named"});
}

TEST_CASE("manifest: a file that is named but missing is a fault where its folder is added") {
    const TemporaryFolder folder;
    folder.write("a/one.txt", "1");
    folder.write("manifest.json", R"({"documents": [{"file": "a/gone.txt"}, {"file": "b/elsewhere.txt"}]})");
    const SourceFiles sources = find({(folder / "a").string()});
    REQUIRE(sources.faults.size() == 1);
    CHECK(sources.faults[0].source == (folder / "a/gone.txt").string());
    CHECK(sources.faults[0].reason ==
          "named in " + (folder / "manifest.json").string() + ", but there is no such file");
}

TEST_CASE("manifest: what is wrong as a whole is named with file and row") {
    struct Row {
        const char *json, *fault;
    };
    const TemporaryFolder folder;
    const fs::path file = folder / "m.json";
    for (const Row& row : {
             Row{"{\"documents\": [", ": is not JSON: parse error at line 1, column 16"},
             Row{"{}", ": has no list \"documents\""},
             Row{"[]", ": has no list \"documents\""},
             Row{R"({"documents": [{"file": "a"}, {"title": "x"}]})",
                 ": document 2: the key \"file\" is missing or not a string"},
             Row{R"({"documents": [{"file": 7}]})", ": document 1: the key \"file\" is missing or not a string"},
             Row{R"({"documents": [{"file": "a"}, {"file": "./a"}]})", ": document 2: the file ./a has a row already"},
         }) {
        CAPTURE(row.json);
        folder.write("m.json", row.json);
        CHECK(fault_of(file).starts_with(file.string() + row.fault));
    }
    CHECK(fault_of(folder / "missing.json") == (folder / "missing.json").string() + ": cannot be read");
}

TEST_CASE("manifest: a faulty row keeps only its own file out") {
    const TemporaryFolder folder;
    folder.write("a.txt", "1");
    folder.write("b.txt", "2");
    const std::string manifest =
        folder
            .write("manifest.json",
                   R"({"documents": [{"file": "a.txt", "titel": "x"}, {"file": "b.txt", "title": "B"}]})")
            .string();
    const SourceFiles sources = find({folder.path().string()});
    REQUIRE(sources.files.size() == 2);
    CHECK(sources.files[0].row->fault.starts_with(manifest +
                                                  ": document 1 (a.txt): unknown key \"titel\"; known keys: file"));
    CHECK(sources.files[1].row->fault.empty());
}

TEST_CASE("manifest: another program's manifest.json is left alone") {
    const TemporaryFolder folder;
    folder.write("page.html", "<p>x");
    folder.write("manifest.json", R"({"name": "a web application", "start_url": "/"})");
    const SourceFiles sources = find({folder.path().string()});
    CHECK(names(sources) == std::vector<std::string>{"page.html"});
    CHECK_FALSE(sources.files[0].row);
}
