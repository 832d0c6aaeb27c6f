#include "indexer/pipeline/manifest.hpp"

#include "common/digest.hpp"
#include "common/error.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

namespace rc {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* documents_key = "documents";
constexpr const char* file_key = "file";
constexpr const char* see_documentation =
    "a manifest is {\"documents\": [{\"file\": \"name.pdf\", \"title\": \"...\"}]}";

[[noreturn]] void refuse(const std::string& where, const std::string& why) {
    throw Error(Error::Kind::bad_request, where + ": " + why, see_documentation);
}

json parsed(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(Error::Kind::bad_request, file.string() + ": cannot be read", "check the path and its rights");
    try {
        return json::parse(in);
    } catch (const json::exception& e) {
        // "[json.exception.parse_error.101] parse error at line 3, column 5: ..." without its first word
        const std::string what = e.what();
        throw Error(Error::Kind::bad_request, file.string() + ": is not JSON: " + what.substr(what.find("] ") + 2),
                    see_documentation);
    }
}

bool is_manifest(const json& document) {
    return document.is_object() && document.contains(documents_key) && document[documents_key].is_array();
}

std::string known_keys() {
    std::string names = file_key;
    for (const std::string_view key : record_keys()) names += ", " + std::string(key);
    return names;
}

ManifestRow read_row(const json& row, const std::string& where, Taxonomy& taxonomy) {
    ManifestRow result;
    result.fingerprint = sha256_hex(row.dump());
    try {
        for (const auto& [key, value] : row.items())
            if (key != file_key && !is_record_key(key))
                throw Error(Error::Kind::bad_request, "unknown key \"" + key + "\"", "known keys: " + known_keys());
        result.given = read_given_record(row, taxonomy, UnknownTerms::refused);
    } catch (const Error& e) {
        result.fault = where + ": " + e.full();
    }
    return result;
}

} // namespace

Manifest Manifest::read(const fs::path& file, const Taxonomy& taxonomy) {
    std::optional<Manifest> manifest = read_found(file, taxonomy);
    if (!manifest) refuse(file.string(), "has no list \"documents\"");
    return std::move(*manifest);
}

std::optional<Manifest> Manifest::read_found(const fs::path& file, const Taxonomy& taxonomy) {
    const json document = parsed(file);
    if (!is_manifest(document)) return std::nullopt;
    Manifest manifest;
    manifest.file_ = file;
    Taxonomy terms = taxonomy; // a manifest adds none, but reading a record may
    std::size_t number = 0;
    for (const json& row : document[documents_key]) {
        const std::string where = file.string() + ": document " + std::to_string(++number);
        if (!row.is_object() || !row.contains(file_key) || !row[file_key].is_string())
            refuse(where, "the key \"file\" is missing or not a string");
        const std::string name = row[file_key];
        const fs::path path = fs::weakly_canonical(fs::absolute(file).parent_path() / name);
        if (!manifest.rows_.emplace(path, read_row(row, where + " (" + name + ")", terms)).second)
            refuse(where, "the file " + name + " has a row already");
    }
    return manifest;
}

const ManifestRow* Manifest::find(const fs::path& file) const {
    const auto row = rows_.find(file);
    return row == rows_.end() ? nullptr : &row->second;
}

std::map<fs::path, std::string> Manifest::missing_files() const {
    std::map<fs::path, std::string> missing;
    for (const auto& [path, row] : rows_)
        if (std::error_code ignored; !fs::exists(path, ignored))
            missing.emplace(path, "named in " + file_.string() + ", but there is no such file");
    return missing;
}

} // namespace rc
