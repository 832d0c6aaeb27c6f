// One file from its bytes to a described document.
#pragma once
#include "common/catalogue/catalogue.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/pipeline/outcome.hpp"
#include "indexer/pipeline/source_files.hpp"

#include <filesystem>
#include <string>

namespace rc {

// Version of what reads documents: those that could not be read are tried again when it changes.
std::string reader_version();

// Holds an extraction child and a reading connection; use from one thread. The catalogue must exist.
class FileReader {
public:
    FileReader(const std::filesystem::path& data, const Taxonomy& taxonomy, const Describer& describer);

    // Reads the file unless it is known with the same bytes and manifest row, and keeps the original. What is wrong
    // with the file is its outcome; throws Error only for what is wrong with the data folder.
    Outcome read(const SourceFile& file);

private:
    std::variant<Unchanged, Ready, Failed> outcome_of(const SourceFile& file);
    std::variant<Unchanged, Ready, Failed> read_new(const SourceFile& file, const std::string& sha256);
    void keep_first_page(const SourceFile& file, NewDocument& document);
    Ready described(const SourceFile& file, const std::string& sha256, Extraction extraction) const;

    Catalogue catalogue_;
    const Taxonomy& taxonomy_;
    const Describer& describer_;
    ExtractLimits limits_;
    Extractor extractor_;
};

} // namespace rc
