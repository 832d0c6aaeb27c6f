// Which files an `add` is about: paths in, files with their manifest rows out.
#pragma once
#include "common/taxonomy/taxonomy.hpp"
#include "indexer/pipeline/manifest.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rc {

struct SourceFile {
    std::filesystem::path path; // absolute, without symbolic links
    std::optional<ManifestRow> row;
};

struct SourceFault {
    std::string source, reason, hint;
};

struct SourceFiles {
    std::vector<SourceFile> files;   // each once, sorted by path
    std::vector<SourceFault> faults; // paths that are not there or cannot be read
};

// Files as they are; folders with everything below them but hidden files and manifest.json, links to folders followed,
// each folder once. A file's manifest row is that of `manifest` if given; else that of the nearest manifest.json beside
// or above it which names the file.
// Throws Error{bad_request} for a manifest that is none, and for an address (http://...) in place of a path.
SourceFiles find_source_files(const std::vector<std::string>& paths,
                              const std::optional<std::filesystem::path>& manifest, const Taxonomy& taxonomy);

} // namespace rc
