// Files of the web folder.
#pragma once
#include <filesystem>
#include <string>

namespace rc::handlers {

// The whole file. Throws Error{internal} if it cannot be read.
std::string read_web_file(const std::filesystem::path& file);

} // namespace rc::handlers
