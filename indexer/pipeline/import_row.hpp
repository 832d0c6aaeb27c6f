// One line of an import.
#pragma once
#include "indexer/pipeline/given_record.hpp"
#include "indexer/pipeline/import.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rc {

inline constexpr std::string_view text_key = "text";

struct ImportRow {
    std::string source_key;  // "import:COLLECTION:ID"
    std::string sha256;      // of the text
    std::string fingerprint; // of everything else
    GivenRecord given;
    std::vector<Page> pages;
    bool paged = false; // the text came as a list of pages
    std::vector<std::pair<std::string, std::string>> added_terms;
};

// Reads a line: renames keys, checks them, resolves values. Text that came as one string is cut into parts.
//   A record is known again by the collection it names (else the name of the file) and its id (else its address, else
//   its text).
// Throws Error{bad_request} naming what is wrong. With `add_terms` new themes and types go into `taxonomy`.
ImportRow read_import_row(const std::string& line, const ImportOptions& options, Taxonomy& taxonomy);

} // namespace rc
