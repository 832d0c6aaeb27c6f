// The datasheet of a snapshot, for people.
// T. Gebru and others, Datasheets for Datasets, Communications of the ACM 64(12), 2021: its questions are the headings.
#pragma once
#include "common/licence.hpp"
#include "common/taxonomy/taxonomy.hpp"
#include "indexer/snapshot/composition.hpp"

#include <string>

namespace rc::snapshot {

struct Datasheet {
    const Composition& composition;
    const Taxonomy& taxonomy;
    const std::string& address; // of the library; may be empty
    const OpenLicence* licence; // of the records; may be null
};

// Markdown, in English.
std::string datasheet_text(const Datasheet& datasheet);

} // namespace rc::snapshot
