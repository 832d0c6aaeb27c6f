// The program itself: exit states, and what it leaves when it is stopped or killed.
#include "tests/indexer/pipeline/support.hpp"
#include "tests/support/program.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <random>

using namespace rc;
using test::DataFolder;
using test::Program;
using test::TemporaryFolder;

namespace {

Program indexer(const DataFolder& data, std::vector<std::string> arguments) {
    std::vector<std::string> all{RC_INDEXER, "--data", data.path().string()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return Program(all);
}

std::string words(int number) {
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += "Paragraph " + std::to_string(i) + " of document " + std::to_string(number) + ".\n";
    return text;
}

std::uint64_t size_of(const std::filesystem::path& file) {
    std::error_code none;
    const auto size = std::filesystem::file_size(file, none);
    return none ? 0 : size;
}

// After a kill: opened as the next run would open it.
std::size_t documents_in(const DataFolder& data) {
    std::size_t count = 0;
    Catalogue(data.path(), Catalogue::Mode::write).each_changed_since(0, [&](const CatalogueDocument&) { ++count; });
    return count;
}

} // namespace

TEST_CASE("rc-indexer: exit states") {
    const TemporaryFolder folder;
    const DataFolder data;
    folder.write("a.txt", words(1));
    folder.write("zero.txt", "");
    folder.write("bad/manifest.json", "{\"documents\": 7");
    folder.write("bad/a.txt", words(2));
    const std::string good = (folder / "a.txt").string();
    struct Row {
        std::vector<std::string> arguments;
        int exit;
    };
    for (const Row& row : {
             Row{{"add", good}, 0},
             Row{{"add", good}, 0},
             Row{{"--json", "add", good}, 0},
             Row{{"check"}, 0},
             Row{{"rebuild"}, 0},
             Row{{"export"}, 0},
             Row{{"backup", (folder / "backup").string()}, 0},
             Row{{"--help"}, 0},
             Row{{"add", "--help"}, 0},
             Row{{"--version"}, 0},
             Row{{"add", (folder / "missing").string()}, 1},
             Row{{"add", (folder / "zero.txt").string()}, 1},
             Row{{"import", "jsonl", (folder / "missing").string()}, 1},
             Row{{}, 2},
             Row{{"add"}, 2},
             Row{{"fly"}, 2},
             Row{{"add", good, "--colour"}, 2},
             Row{{"add", "https://example.org/a.pdf"}, 2},
             Row{{"add", (folder / "bad").string()}, 2},
             Row{{"add", good, "--manifest", (folder / "missing.json").string()}, 2},
             Row{{"add", good, "--threads", "0"}, 2},
             Row{{"import", "csv", good}, 2},
             Row{{"import", "jsonl", good, "--map", "x"}, 2},
         }) {
        Program program = indexer(data, row.arguments);
        CAPTURE(row.arguments);
        CHECK(program.wait() == row.exit);
        CHECK((program.err().empty() && program.out().empty()) ==
              (row.arguments == std::vector<std::string>{"backup", (folder / "backup").string()}));
    }
    CHECK(Program({RC_INDEXER, "add", good}).wait() == 2); // no --data
}

TEST_CASE("rc-indexer: a second writer is told to wait") {
    const TemporaryFolder folder;
    const DataFolder data;
    const Catalogue writer(data.path(), Catalogue::Mode::write);
    Program program = indexer(data, {"add", folder.path().string()});
    CHECK(program.wait() == 1);
    CHECK(program.err() ==
          "rc-indexer: another program is writing to " + data.path().string() + "; wait until it has finished\n");
}

TEST_CASE("rc-indexer: killed at any moment, nothing is lost and nothing doubled") {
    constexpr int documents = 240, kills = 20;
    const TemporaryFolder folder;
    for (int i = 0; i < documents; ++i) folder.write(std::to_string(i) + ".txt", words(i));
    const DataFolder undisturbed, data;
    const auto begin = std::chrono::steady_clock::now();
    CHECK(indexer(undisturbed, {"add", folder.path().string()}).wait() == 0);
    const std::chrono::duration<double, std::micro> whole = std::chrono::steady_clock::now() - begin;

    std::mt19937 random(2026); // the moments are the machine's anyway
    std::uniform_real_distribution<double> moment(0, whole.count());
    std::size_t acknowledged = 0;
    for (int i = 0; i < kills; ++i) {
        Program program = indexer(data, {"add", folder.path().string()});
        ::usleep(static_cast<useconds_t>(moment(random)));
        program.signal(SIGKILL);
        program.wait();
        const std::size_t now = documents_in(data);
        CHECK(now >= acknowledged);
        acknowledged = now;
        for (int k = 0; k < 20; ++k) // new editions, so that there is always something to do
            folder.write(std::to_string((20 * i + k) % documents) + ".txt", words(1000 + 20 * i + k));
    }
    Program last = indexer(data, {"--json", "add", folder.path().string()});
    CHECK(last.wait() == 0);
    const auto sums = nlohmann::json::parse(last.out());
    CHECK(sums.at("failed") == 0);
    CHECK(data.shown().size() == documents);
    CHECK(data.findings().empty());
    const Totals again = data.add({folder.path().string()}).totals;
    CHECK(again.unchanged == documents);
}

TEST_CASE("rc-indexer: asked to stop, it commits what it has and says so") {
    constexpr int documents = 400;
    for (const int signal : {SIGINT, SIGTERM}) {
        const TemporaryFolder folder;
        const DataFolder data;
        for (int i = 0; i < documents; ++i) folder.write(std::to_string(i) + ".txt", words(i));
        Program program = indexer(data, {"--json", "add", "--threads", "1", folder.path().string()});
        while (size_of(data.path() / "index" / "iamglass") == 0) ::usleep(1000); // it is at work
        program.signal(signal);
        const int exit = program.wait();
        const auto sums = nlohmann::json::parse(program.out());
        CHECK(exit == (sums.at("interrupted") ? 1 : 0));
        CHECK(sums.at("added") == data.shown().size());
        CHECK(data.findings().empty());
        CHECK(data.add({folder.path().string()}).totals.added == documents - sums.at("added").get<std::size_t>());
    }
}
