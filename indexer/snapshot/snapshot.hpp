// rc-indexer snapshot: the library as an open data set, for whoever wants all of it at once.
#pragma once
#include "common/licence.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace rc {

struct SnapshotOptions {
    std::filesystem::path data, share;    // the data folder; the folder that holds corpus/taxonomy
    std::filesystem::path destination;    // made; an earlier snapshot there is replaced
    std::string address;                  // of the library, without a slash at its end; empty: records hold paths
    const OpenLicence* licence = nullptr; // of the records; null: none has been given
};

struct SnapshotResult {
    std::uint64_t documents = 0, with_text = 0, withdrawn = 0;
};

// Writes the folder:
//   records.csv, records.jsonl  a record for each shown document, of one state of the catalogue
//   texts.jsonl                 a line for each page of the documents whose rights name an open licence
//   (common/licence.hpp) withdrawn.csv               ids of documents that are no longer shown thesaurus.ttl (SKOS),
//   thesaurus.csv, taxonomy.json datasheet.md                what it is, with counts (T. Gebru and others, Datasheets
//   for Datasets, 2021) datapackage.json            the same for programs
//   (https://specs.frictionlessdata.io/data-package/) SHA256SUMS                  of all others, as sha256sum takes it
// The same catalogue gives the same bytes: the only times in it are those of changes. It is written beside the
// destination and then put in its place at once; memory holds one document. Other programs may read and write
// meanwhile. Throws Error{conflict} if the destination holds anything but a snapshot, Error{unavailable} if there is no
// catalogue or something cannot be written.
SnapshotResult write_snapshot(const SnapshotOptions& options);

} // namespace rc
