#include "common/error.hpp"
#include "common/taxonomy/taxonomy.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

// A copy of the shipped lists that a test may spoil.
class SpoiltFolder {
public:
    SpoiltFolder() : path_(fs::temp_directory_path() / ("rc-taxonomy-" + std::to_string(getpid()))) {
        fs::remove_all(path_);
        fs::copy(RC_SHARE_DIR "/corpus/taxonomy", path_);
    }
    ~SpoiltFolder() { fs::remove_all(path_); }
    SpoiltFolder(const SpoiltFolder&) = delete;
    SpoiltFolder& operator=(const SpoiltFolder&) = delete;

    void replace(const std::string& file, const std::string& from, const std::string& to) const {
        std::ostringstream text;
        text << std::ifstream(path_ / file).rdbuf();
        std::string changed = text.str();
        const auto at = changed.find(from);
        REQUIRE(at != std::string::npos);
        std::ofstream(path_ / file) << changed.replace(at, from.size(), to);
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::string fault_of(const fs::path& folder) {
    try {
        rc::Taxonomy::from_folder(folder);
        return "";
    } catch (const rc::Error& e) {
        CHECK(e.kind() == rc::Error::Kind::internal);
        return e.what();
    }
}

} // namespace

TEST_CASE("taxonomy: a fault in a list is named with its file") {
    struct Row {
        std::string file;
        std::string from;
        std::string to;
        std::string fault;
    };
    for (const Row& row : {
             Row{"themes.json", "\"field\"", "\"field", "themes.json: "},
             {"themes.json", "\"Harm reduction\"", "\"\"", "themes.json: harm-reduction has no label in en"},
             {"types.json", "\"Kanun\"", "\"\"", "types.json: law has no label in tr"},
             {"themes.json", "\"tr\": \"Zarar azaltma\"", "\"xx\": \"Zarar azaltma\"",
              "themes.json: harm-reduction has no label in tr"},
             {"themes.json", "\"drug-policy\"", "\"Drug policy\"",
              "themes.json: \"Drug policy\" does not have the form of a code"},
             {"countries.json", "\"BA\"", "\"ba\"", "countries.json: \"ba\" does not have the form of a code"},
             {"types.json", "\"strategy\"", "\"law\"", "types.json: the code law stands there twice"},
             {"types.json", "\"Strategy\"", "\"LAW\"", "types.json: \"LAW\" names both law and strategy"},
             {"countries.json", "\"country\"", "\"county\"", "countries.json: there is no field \"county\""},
             {"languages.json", "\"label_languages\"", "\"labels\"", "languages.json: "},
             {"fields.json", "\"abstract\"", "\"abstrakt\"", "fields.json: the field abstract is missing"},
         }) {
        CAPTURE(row.fault);
        const SpoiltFolder folder;
        folder.replace(row.file, row.from, row.to);
        CHECK(fault_of(folder.path()).starts_with(row.fault));
    }
}

TEST_CASE("taxonomy: a missing list is named") {
    const SpoiltFolder folder;
    fs::remove(folder.path() / "types.json");
    CHECK(fault_of(folder.path()) == "cannot read " + (folder.path() / "types.json").string());
}
