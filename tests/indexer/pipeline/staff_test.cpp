// The commands of staff, as they are typed.
#include "common/digest.hpp"
#include "tests/indexer/pipeline/support.hpp"
#include "tests/support/program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace rc;
using test::DataFolder;
using test::Program;
using test::TemporaryFolder;
using Json = nlohmann::json;

namespace {

struct Answer {
    int exit;
    std::string out, err;
};

struct Fixture {
    TemporaryFolder folder;
    DataFolder data;
    std::string first, second;

    Fixture() {
        folder.write("a.txt", "Report on naloxone\n\nA text about naloxone in Serbia.");
        folder.write("b.txt", "Report on housing\n\nA text about housing.");
        data.add({folder.path().string()});
        for (const CatalogueDocument& document : data.shown())
            (document.file_name == "a.txt" ? first : second) = document.id;
    }
    Answer run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {RC_INDEXER, "--data", data.path().string()});
        Program program(arguments);
        const int exit = program.wait();
        return {exit, program.out(), program.err()};
    }
    CatalogueDocument document(const std::string& id) const { return *data.catalogue().find(id); }
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "staff: a document is withdrawn with a reason and restored; the index follows") {
    const Answer withdrawn = run({"withdraw", first, "--reason", "asked by the author"});
    CHECK(withdrawn.exit == 0);
    CHECK(withdrawn.out == first + " withdrawn\n");
    CHECK(document(first).withdrawn_reason == "asked by the author");
    CHECK(data.shown().size() == 1);
    CHECK(data.findings().empty());
    const Answer again = run({"withdraw", first, "--reason", "again"});
    CHECK(again.exit == 1);
    CHECK(again.err.find("already") != std::string::npos);
    CHECK(run({"restore", first}).exit == 0);
    CHECK(data.shown().size() == 2);
    CHECK(data.findings().empty());
    CHECK(run({"restore", first}).exit == 1);
}

TEST_CASE_FIXTURE(Fixture,
                  "staff: what is edited is checked, wins over the source and stays when the source is read again") {
    CHECK(run({"edit", first, "title=On naloxone", "country=Srbija", "country=hr", "date=2021-05"}).exit == 0);
    const Description edited = document(first).description;
    CHECK(edited.first(FieldId::title) == "On naloxone");
    CHECK(edited.all(FieldId::country) == std::vector<std::string>{"RS", "HR"});
    CHECK(edited.first(FieldId::year) == "2021");
    CHECK(edited.origin(FieldId::country) == Origin::staff);
    CHECK(data.findings().empty());
    folder.write("manifest.json", R"({"documents": [{"file": "a.txt", "title": "By the source", "country": "BG"}]})");
    data.add({folder.path().string()});
    CHECK(document(first).description.first(FieldId::title) == "On naloxone");
    CHECK(document(first).description.all(FieldId::country) == std::vector<std::string>{"RS", "HR"});
    CHECK(run({"edit", first, "country="}).out == first + " edited\n");
    CHECK_FALSE(document(first).description.has(FieldId::country));
    CHECK(run({"edit", first, "title=On naloxone"}).out == first + " unchanged\n");
}

TEST_CASE_FIXTURE(Fixture, "staff: documents go into collections and out of them; an unknown one fails alone") {
    const Answer added = run({"collection", "add", "Prison health", first, "no-such-id", second});
    CHECK(added.exit == 1);
    CHECK(added.out == first + " added\n" + second + " added\n");
    CHECK(added.err.find("there is no document no-such-id") != std::string::npos);
    CHECK(document(second).description.all(FieldId::collection) == std::vector<std::string>{"Prison health"});
    CHECK(run({"collection", "add", "Prison health", first}).out == first + " unchanged\n");
    CHECK(run({"collection", "remove", "Prison health", first, second}).exit == 0);
    CHECK(document(first).description.all(FieldId::collection).empty());
    CHECK(data.findings().empty());
}

TEST_CASE_FIXTURE(Fixture, "staff: a key is shown once; only its digest is kept, on disk too") {
    const Json made = Json::parse(
        run({"--json", "key", "add", "Partner", "--scope", "country=Serbia", "--scope", "origin=https://p.example"})
            .out);
    const std::string key = made.at("key");
    CHECK(key.size() == 43);
    const auto kept = data.catalogue().find_key(sha256_hex(key));
    REQUIRE(kept);
    CHECK(kept->countries == std::vector<std::string>{"RS"});
    CHECK(kept->origin == "https://p.example");
    const std::string listed = run({"key", "list"}).out;
    CHECK(listed.find("Partner") == 0);
    CHECK(listed.find("country=RS origin=https://p.example") != std::string::npos);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data.path())) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        CHECK(bytes.find(key.substr(3)) == std::string::npos);
    }
    CHECK(run({"key", "add", "Partner"}).exit == 1);
    CHECK(run({"key", "remove", "Partner"}).exit == 0);
    CHECK(run({"key", "remove", "Partner"}).exit == 1);
}

TEST_CASE_FIXTURE(Fixture, "staff: what cannot be done is named, and nothing is changed") {
    struct Row {
        std::vector<std::string> arguments;
        int exit;
        std::string says;
    };
    const std::int64_t revision = data.catalogue().revision();
    for (const Row& row : {
             Row{{"withdraw", first}, 2, "--reason"},
             Row{{"withdraw", first, "--reason", " "}, 2, "needs a reason"},
             Row{{"withdraw", "no-such-id", "--reason", "x"}, 1, "no-such-id"},
             Row{{"restore", "no-such-id"}, 1, "no-such-id"},
             Row{{"edit", first}, 2, "assignments"},
             Row{{"edit", first, "title"}, 2, "\"title\" is not field=value"},
             Row{{"edit", first, "colour=red"}, 2, "\"colour\""},
             Row{{"edit", first, "year=2020"}, 2, "\"year\""},
             Row{{"edit", first, "title="}, 2, "needs a title"},
             Row{{"edit", first, "country=Atlantis"}, 2, "Atlantis"},
             Row{{"edit", first, "date=yesterday"}, 2, "yesterday"},
             Row{{"edit", first, "type=law", "type=news"}, 2, "only one value"},
             Row{{"edit", "no-such-id", "title=x"}, 1, "no-such-id"},
             Row{{"collection"}, 2, "subcommand"},
             Row{{"collection", "add", " ", first}, 2, "needs a name"},
             Row{{"key", "add", "p", "--scope", "country=Atlantis"}, 2, "Atlantis"},
             Row{{"key", "add", "p", "--scope", "origin=p.example"}, 2, "https://"},
             Row{{"key", "add", "p", "--scope", "size=large"}, 2, "size=large"},
         }) {
        CAPTURE(row.arguments);
        const Answer answer = run(row.arguments);
        CHECK(answer.exit == row.exit);
        CHECK((answer.err + answer.out).find(row.says) != std::string::npos);
    }
    CHECK(data.catalogue().revision() == revision);
    CHECK(data.catalogue().keys().empty());
    const DataFolder empty;
    CHECK(Program({RC_INDEXER, "--data", empty.path().string(), "restore", "x"}).wait() == 1);
    CHECK_FALSE(std::filesystem::exists(empty.path() / "catalogue.db"));
}

TEST_CASE_FIXTURE(Fixture, "staff: with --json every command prints JSON") {
    CHECK(Json::parse(run({"--json", "withdraw", first, "--reason", "x"}).out) ==
          Json::parse("{\"documents\": [{\"id\": \"" + first + "\", \"outcome\": \"withdrawn\"}]}"));
    CHECK(Json::parse(run({"--json", "collection", "add", "C", "none"}).out).at("documents")[0].at("outcome") ==
          "failed");
    CHECK(Json::parse(run({"--json", "key", "list"}).out) == Json::parse("{\"keys\": []}"));
}
