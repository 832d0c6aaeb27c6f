// A data folder, and runs into it within this process.
#pragma once
#include "indexer/pipeline/add.hpp"
#include "indexer/pipeline/import.hpp"
#include "indexer/pipeline/maintenance.hpp"
#include "tests/support/temporary_folder.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace rc::test {

struct RunResult {
    Totals totals;
    std::string lines;  // failures, one a line
    std::string result; // the sums
};

class DataFolder {
public:
    const std::filesystem::path& path() const { return data_.path(); }

    RunResult add(const std::vector<std::string>& paths,
                  const std::optional<std::filesystem::path>& manifest = {}) const {
        return run([&](Report& report) { rc::add({data_.path(), RC_SHARE_DIR, paths, manifest, 2}, report); });
    }
    RunResult import(const std::filesystem::path& file, ImportOptions options = {}) const {
        options.data = data_.path();
        options.share = RC_SHARE_DIR;
        options.file = file;
        return run([&](Report& report) { import_jsonl(options, report); });
    }
    Catalogue catalogue() const { return {data_.path(), Catalogue::Mode::read}; }
    // What check finds; empty when all agrees.
    std::vector<std::string> findings() const { return check(data_.path(), RC_SHARE_DIR, false).findings; }
    std::vector<CatalogueDocument> shown() const {
        std::vector<CatalogueDocument> documents;
        catalogue().each_changed_since(0, [&](const CatalogueDocument& d) {
            if (d.shown()) documents.push_back(d);
        });
        return documents;
    }

private:
    template <typename Work> static RunResult run(Work work) {
        std::ostringstream lines, result;
        Report report(lines, result, Report::Progress::lines, Report::Result::json);
        work(report);
        return {report.totals(), lines.str(), result.str()};
    }

    TemporaryFolder data_;
};

} // namespace rc::test
