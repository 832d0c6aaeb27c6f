// manifest.json: what people say of the files beside it.
//
//   {"documents": [{"file": "relative/path.pdf", "title": "...", "country": ["RS"], "date": "2023-05", ...}]}
//
// Keys are those of record_keys() and `file`, a path relative to the manifest's folder.
#pragma once
#include "common/taxonomy/taxonomy.hpp"
#include "indexer/pipeline/given_record.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace rc {

struct ManifestRow {
    GivenRecord given;
    std::string fingerprint; // changes when the row says something else
    std::string fault;       // what is wrong with the row, naming manifest, row and key; the file is not added then
};

class Manifest {
public:
    // Throws Error{bad_request} naming the file and what is wrong if it cannot be read, is not JSON or not a manifest,
    // has a row without `file`, or two rows for one file.
    static Manifest read(const std::filesystem::path& file, const Taxonomy& taxonomy);
    // The same for a manifest.json that was found, not named: nothing if it is some other JSON (web pages have a
    // manifest.json too).
    static std::optional<Manifest> read_found(const std::filesystem::path& file, const Taxonomy& taxonomy);

    // The row of a file given by its canonical path; null if there is none.
    const ManifestRow* find(const std::filesystem::path& file) const;
    // Files it names that are not there, as "manifest.json: ...".
    std::map<std::filesystem::path, std::string> missing_files() const;

private:
    std::filesystem::path file_;
    std::map<std::filesystem::path, ManifestRow> rows_; // by canonical path
};

} // namespace rc
