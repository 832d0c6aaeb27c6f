// The description of a snapshot for programs: https://specs.frictionlessdata.io/data-package/
#pragma once
#include "indexer/snapshot/datasheet.hpp"
#include "indexer/snapshot/output_folder.hpp"

#include <string>
#include <vector>

namespace rc::snapshot {

// The text of datapackage.json. `files` are the data; each is named and explained by its name.
std::string data_package(const Datasheet& datasheet, const std::vector<WrittenFile>& files);

} // namespace rc::snapshot
