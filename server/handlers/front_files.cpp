#include "server/handlers/front_files.hpp"

#include "common/digest.hpp"
#include "common/error.hpp"
#include "server/handlers/front_end.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rc::handlers {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view viewer_prefix = "pdfjs-";

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    if (!fs::is_directory(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::pair<std::string, std::string>> languages_in(const fs::path& folder) {
    std::vector<std::pair<std::string, std::string>> found;
    for (const fs::path& file : files_below(folder))
        found.emplace_back(file.stem().string(),
                           nlohmann::json::parse(read_web_file(file)).at("language.name").get<std::string>());
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return found;
}

std::string version_of(const fs::path& folder) {
    std::string digests;
    for (const char* part : {"scripts", "styles", "images", "messages"})
        for (const fs::path& file : files_below(folder / part))
            digests += file.filename().string() + ' ' + sha256_hex(read_web_file(file)) + '\n';
    return sha256_hex(digests).substr(0, 12);
}

// The folder's name has the version of the program.
std::string viewer_in(const fs::path& vendor) {
    if (!fs::is_directory(vendor)) return {};
    for (const auto& entry : fs::directory_iterator(vendor)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(viewer_prefix)) return "vendor/" + name;
    }
    return {};
}

} // namespace

struct FrontFiles::Kept {
    std::vector<std::pair<std::string, std::string>> languages;
    std::string version, pdf_viewer;
    RegionMap region_map;
};

FrontFiles::FrontFiles(fs::path folder) : folder_(std::move(folder)) {}

const FrontFiles::Kept& FrontFiles::kept() const {
    const std::lock_guard lock(mutex_);
    if (!kept_)
        kept_ = std::make_shared<const Kept>(Kept{languages_in(folder_ / "messages"), version_of(folder_),
                                                  viewer_in(folder_ / "vendor"), RegionMap::from_folder(folder_)});
    return *kept_;
}

const std::vector<std::pair<std::string, std::string>>& FrontFiles::languages() const { return kept().languages; }
const std::string& FrontFiles::version() const { return kept().version; }
const std::string& FrontFiles::pdf_viewer() const { return kept().pdf_viewer; }

std::string FrontFiles::scope_note(const std::string& language, const std::string& concept_id) const {
    const std::lock_guard lock(mutex_);
    const auto [of_language, is_new] = scope_notes_.try_emplace(language);
    const fs::path file = folder_ / "scope-notes" / (language + ".json");
    if (is_new && fs::is_regular_file(file))
        of_language->second = nlohmann::json::parse(read_web_file(file)).get<std::map<std::string, std::string>>();
    const auto note = of_language->second.find(concept_id);
    return note == of_language->second.end() ? "" : note->second;
}

const RegionMap& FrontFiles::region_map() const { return kept().region_map; }

const std::string& FrontFiles::template_text(const std::string& name) const {
    const std::lock_guard lock(mutex_);
    const auto known = templates_.find(name);
    if (known != templates_.end()) return known->second;
    return templates_.emplace(name, read_web_file(folder_ / "templates" / (name + ".html"))).first->second;
}

const Messages& FrontFiles::messages(const std::string& language) const {
    const std::lock_guard lock(mutex_);
    auto& messages = messages_[language];
    if (!messages) {
        const fs::path file = folder_ / "messages" / (language + ".json");
        if (language.find('/') != std::string::npos || !fs::is_regular_file(file))
            throw Error(Error::Kind::not_found, "there are no messages in " + language);
        messages = std::make_unique<const Messages>(language, read_web_file(file));
    }
    return *messages;
}

} // namespace rc::handlers
