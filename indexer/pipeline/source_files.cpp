#include "indexer/pipeline/source_files.hpp"

#include "common/error.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rc {
namespace {

namespace fs = std::filesystem;

constexpr const char* manifest_name = "manifest.json";
constexpr const char* check_path = "check the path and its rights";

// Everything below the given paths, by canonical path: a file reached by two ways is one file.
class Walk {
public:
    std::set<fs::path> files;
    std::vector<SourceFault> faults;

    void visit_given(const fs::path& path) {
        std::error_code error;
        const fs::path real = fs::canonical(path, error);
        if (error) return fault(path, error);
        if (fs::is_directory(real))
            visit_folder(real);
        else if (fs::is_regular_file(real))
            files.insert(real);
        else
            faults.push_back({path.string(), "it is neither a file nor a folder", check_path});
    }

    // Whether the file, which need not exist, lies in a folder that was walked.
    bool covers(const fs::path& file) const {
        for (fs::path folder = file.parent_path(); folder != folder.root_path(); folder = folder.parent_path())
            if (folders_.contains(folder)) return true;
        return false;
    }

private:
    void visit_folder(const fs::path& folder) {
        if (!folders_.insert(folder).second) return; // reached before, by a link or a second argument
        std::error_code error;
        fs::directory_iterator entries(folder, error);
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            const std::string name = entries->path().filename().string();
            if (!name.starts_with('.') && name != manifest_name) visit_entry(entries->path());
        }
        if (error) fault(folder, error);
    }

    // Unlike what was asked for by name, pipes and devices in a folder are no documents and no fault.
    void visit_entry(const fs::path& entry) {
        std::error_code error;
        const fs::path real = fs::canonical(entry, error);
        if (error) return fault(entry, error);
        if (fs::is_directory(real))
            visit_folder(real);
        else if (fs::is_regular_file(real))
            files.insert(real);
    }

    void fault(const fs::path& path, const std::error_code& error) {
        const bool missing = error == std::errc::no_such_file_or_directory;
        faults.push_back({path.string(),
                          missing ? "there is no such file or folder" : "cannot be read: " + error.message(),
                          check_path});
    }

    std::set<fs::path> folders_;
};

// Manifests by folder, each read once.
class Manifests {
public:
    explicit Manifests(const Taxonomy& taxonomy) : taxonomy_(taxonomy) {}

    std::optional<ManifestRow> row_of(const fs::path& file) {
        for (fs::path folder = file.parent_path();; folder = folder.parent_path()) {
            if (const auto& manifest = manifest_in(folder))
                if (const ManifestRow* row = manifest->find(file)) return *row;
            if (folder == folder.root_path()) return std::nullopt;
        }
    }

    std::map<fs::path, std::string> missing_files() const {
        std::map<fs::path, std::string> missing;
        for (const auto& [folder, manifest] : by_folder_)
            if (manifest) missing.merge(manifest->missing_files());
        return missing;
    }

private:
    const std::optional<Manifest>& manifest_in(const fs::path& folder) {
        const auto [entry, is_new] = by_folder_.try_emplace(folder);
        std::error_code ignored;
        if (is_new && fs::is_regular_file(folder / manifest_name, ignored))
            entry->second = Manifest::read_found(folder / manifest_name, taxonomy_);
        return entry->second;
    }

    const Taxonomy& taxonomy_;
    std::map<fs::path, std::optional<Manifest>> by_folder_;
};

void refuse_address(const std::string& path) {
    if (path.find("://") != std::string::npos)
        throw Error(Error::Kind::bad_request, path + " is an address, not a file", "fetch it first, then add the file");
}

} // namespace

SourceFiles find_source_files(const std::vector<std::string>& paths, const std::optional<fs::path>& manifest,
                              const Taxonomy& taxonomy) {
    std::for_each(paths.begin(), paths.end(), refuse_address);
    std::optional<Manifest> given;
    if (manifest) given = Manifest::read(*manifest, taxonomy);

    Walk walk;
    for (const std::string& path : paths) walk.visit_given(path);
    Manifests found(taxonomy);
    SourceFiles result;
    for (const fs::path& file : walk.files) {
        const ManifestRow* row = given ? given->find(file) : nullptr;
        result.files.push_back({file, row ? *row : found.row_of(file)});
    }
    result.faults = std::move(walk.faults);
    std::map<fs::path, std::string> missing = found.missing_files();
    std::erase_if(missing, [&](const auto& entry) { return !walk.covers(entry.first); });
    if (given) missing.merge(given->missing_files());
    for (const auto& [path, reason] : missing) result.faults.push_back({path.string(), reason, "correct the manifest"});
    return result;
}

} // namespace rc
