// A data folder opened for writing: catalogue, taxonomy and index together.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "common/thesaurus/thesaurus.hpp"
#include "indexer/pipeline/index_follower.hpp"
#include "indexer/writer/index_writer.hpp"

#include <filesystem>

namespace rc {

// Where the lists and language data lie below the share folder.
std::filesystem::path taxonomy_folder(const std::filesystem::path& share);
// The shipped taxonomy with the terms that imports have added.
Taxonomy taxonomy_of(const Catalogue& catalogue, const std::filesystem::path& share);

// The shipped thesaurus.
Thesaurus thesaurus_of(const std::filesystem::path& share);

// Opening it also indexes what a run that was cut off had put into the catalogue, but not yet into the index.
struct Workbench {
    Workbench(const std::filesystem::path& data, const std::filesystem::path& share);

    Catalogue catalogue;
    Taxonomy taxonomy;
    IndexWriter index;
    IndexFollower follower;

private:
    // The index as the follower must find it: with taxonomy and thesaurus of today.
    IndexWriter& prepared(const std::filesystem::path& share);
};

} // namespace rc
