#include "common/error.hpp"
#include "indexer/writer/index_contents.hpp"
#include "indexer/writer/index_writer.hpp"
#include "tests/indexer/pipeline/support.hpp"

#include <doctest/doctest.h>

using namespace rc;
using test::DataFolder;
using test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

// Three documents, one of them in its second edition.
struct Sample {
    TemporaryFolder folder;
    DataFolder data;
    Sample() {
        for (const char* name : {"a", "b", "c"})
            folder.write(std::string(name) + ".txt", std::string("Text of ") + name);
        data.add({folder.path().string()});
        folder.write("a.txt", "Changed text of a");
        data.add({folder.path().string()});
    }
    fs::path index() const { return data.path() / "index"; }
    CheckResult check(bool repair) const { return rc::check(data.path(), RC_SHARE_DIR, repair); }
};

} // namespace

TEST_CASE("rebuild: makes the same index anew, of a later generation, and leaves nothing beside it") {
    const Sample sample;
    const IndexContents before = index_contents(sample.index());
    CHECK(rebuild_index(sample.data.path(), RC_SHARE_DIR) == 3);
    const IndexContents after = index_contents(sample.index());
    CHECK(after.documents == before.documents);
    CHECK(after.revision == before.revision);
    CHECK(after.generation > before.generation);
    CHECK_FALSE(fs::exists(sample.data.path() / "index.new"));
    CHECK_FALSE(fs::exists(sample.data.path() / "index.compact"));
    CHECK(sample.data.findings().empty());
}

TEST_CASE("rebuild: works without an index, or with a broken one") {
    const Sample sample;
    fs::remove_all(sample.index());
    CHECK(rebuild_index(sample.data.path(), RC_SHARE_DIR) == 3);
    fs::resize_file(sample.index() / "iamglass", 5);
    CHECK(rebuild_index(sample.data.path(), RC_SHARE_DIR) == 3);
    CHECK(sample.data.findings().empty());
}

TEST_CASE("add: an index that was lost, or is behind, is made up for at the next start") {
    const Sample sample;
    fs::remove_all(sample.index());
    CHECK(sample.data.add({sample.folder.path().string()}).totals.unchanged == 3);
    CHECK(sample.data.findings().empty());
}

TEST_CASE("add: an index that is newer than the catalogue is refused") {
    const Sample sample;
    {
        IndexWriter writer(sample.index(), IndexWriter::Open::existing_or_new);
        writer.remove(1);
        writer.commit(1000);
    }
    CHECK_THROWS_WITH_AS(sample.data.add({sample.folder.path().string()}), "the index is newer than the catalogue",
                         Error);
    CHECK_FALSE(sample.data.findings().empty());
}

TEST_CASE("check: finds what the index lacks, has too much or has wrong, and repairs it") {
    const Sample sample;
    CatalogueDocument extra, other;
    for (const CatalogueDocument& d : sample.data.shown()) other = d;
    {
        IndexWriter writer(sample.index(), IndexWriter::Open::existing_or_new);
        writer.remove(sample.data.shown().front().number);
        extra.number = 77;
        extra.id = "extra";
        writer.put(extra, {});
        other.revision = 1;
        writer.put(other, {});
        writer.commit(sample.data.catalogue().revision());
    }
    CHECK(sample.data.findings().size() == 3);
    const CheckResult repaired = sample.check(true);
    CHECK(repaired.findings.empty());
    CHECK(repaired.repaired.size() == 3);
    CHECK(sample.data.findings().empty());
}

TEST_CASE("check: says which originals are missing or damaged, and that repairing is not possible") {
    const Sample sample;
    const auto documents = sample.data.shown();
    const Catalogue catalogue = sample.data.catalogue();
    fs::remove(catalogue.file_path(documents[0].sha256));
    std::ofstream(catalogue.file_path(documents[1].sha256)) << "scribble";
    const CheckResult result = sample.check(true);
    REQUIRE(result.findings.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto names = [&](const std::string& line) {
            return line.find(documents[i].source_key) != std::string::npos;
        };
        CHECK(std::any_of(result.findings.begin(), result.findings.end(), names));
    }
}

TEST_CASE("check: a damaged or missing index is a finding that names the way out") {
    const Sample sample;
    fs::resize_file(sample.index() / "postlist.glass", 10);
    REQUIRE(sample.data.findings().size() == 1);
    CHECK(sample.data.findings().front().find("rc-indexer rebuild") != std::string::npos);
    fs::remove_all(sample.index());
    REQUIRE(sample.data.findings().size() == 1);
    CHECK(sample.data.findings().front().find("rc-indexer rebuild") != std::string::npos);
}

TEST_CASE("maintenance: a folder without a catalogue is refused, not filled") {
    const TemporaryFolder folder;
    std::ostringstream out;
    CHECK_THROWS_AS(rebuild_index(folder.path(), RC_SHARE_DIR), Error);
    CHECK_THROWS_AS(check(folder.path(), RC_SHARE_DIR, true), Error);
    CHECK_THROWS_AS(export_jsonl(folder.path(), out), Error);
    CHECK_THROWS_AS(backup(folder.path(), folder / "copy"), Error);
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("backup: a second data folder that checks clean after rebuild, made anew over an older one") {
    const Sample sample;
    const TemporaryFolder copy;
    backup(sample.data.path(), copy.path());
    sample.folder.write("d.txt", "Text of d");
    sample.data.add({sample.folder.path().string()});
    backup(sample.data.path(), copy.path());
    CHECK(rebuild_index(copy.path(), RC_SHARE_DIR) == 4);
    CHECK(check(copy.path(), RC_SHARE_DIR, false).findings.empty());
}
