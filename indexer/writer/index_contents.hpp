// What an index holds, for comparing it with the catalogue.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace rc {

struct IndexContents {
    std::string format;
    std::int64_t revision = 0; // of the catalogue, up to which it is complete
    std::int64_t generation = 0;
    std::map<std::int64_t, std::int64_t> documents; // number -> revision of the document
};

// Throws Error{unavailable} if there is no index or it cannot be read.
IndexContents index_contents(const std::filesystem::path& folder);
// What is wrong with the index's files, as Xapian sees it; 0 if they are sound. Reads all of them.
std::size_t index_damage(const std::filesystem::path& folder);

} // namespace rc
