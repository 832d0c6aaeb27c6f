// The shipped data, read once for all tests of this folder.
#pragma once
#include "common/taxonomy/taxonomy.hpp"

#include <filesystem>

inline const std::filesystem::path& data_folder() {
    static const std::filesystem::path folder = RC_SHARE_DIR "/corpus/taxonomy";
    return folder;
}

inline const rc::Taxonomy& shipped_taxonomy() {
    static const rc::Taxonomy taxonomy = rc::Taxonomy::from_folder(data_folder());
    return taxonomy;
}
