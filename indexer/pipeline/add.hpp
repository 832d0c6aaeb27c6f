// rc-indexer add: files into the catalogue and the index.
#pragma once
#include "indexer/pipeline/report.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rc {

struct AddOptions {
    std::filesystem::path data, share;
    std::vector<std::string> paths;
    std::optional<std::filesystem::path> manifest;
    unsigned threads = 1;
};

// Adds what is new or changed, and reports every source that failed. Stops early at a stop signal, with everything
// reported so far committed. Throws Error if the data folder, the manifest or the taxonomy cannot be used.
void add(const AddOptions& options, Report& report);

} // namespace rc
