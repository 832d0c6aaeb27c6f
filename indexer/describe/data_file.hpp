// The data of the guesses: JSON files of corpus/taxonomy, with faults named by file.
#pragma once
#include "common/error.hpp"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace rc {

// Reads `folder`/`name` and gives its JSON to `use`. Throws Error{internal} naming the file if it is not there, is no
// JSON, or holds something else than `use` expects. Included by .cpp files only: the JSON library is dear to compile.
template <typename Use> void read_data_file(const std::filesystem::path& folder, const char* name, Use&& use) {
    const std::filesystem::path path = folder / name;
    std::ifstream in(path);
    if (!in) throw Error(Error::Kind::internal, "cannot read " + path.string());
    try {
        use(nlohmann::json::parse(in));
    } catch (const nlohmann::json::exception& e) {
        throw Error(Error::Kind::internal, path.string() + ": " + e.what());
    }
}

} // namespace rc
