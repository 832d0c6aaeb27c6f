// Files as measures need them.
#pragma once
#include "indexer/extract/extraction.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace rc::bench {

// The bytes of a file, unpacked if it is gzip. Throws std::runtime_error.
std::string bytes_of(const std::filesystem::path& file);
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder);

// Read in this process, without a sandbox: for web pages only. An unreadable one is an empty extraction.
Extraction read_in_process(const std::string& bytes);
std::string text_of(const Extraction& extraction);

} // namespace rc::bench
