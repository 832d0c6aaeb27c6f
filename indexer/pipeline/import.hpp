// rc-indexer import jsonl: records with their text, one JSON object a line.
#pragma once
#include "indexer/pipeline/report.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace rc {

struct ImportOptions {
    std::filesystem::path data, share, file;    // plain or gzip
    std::map<std::string, std::string> renamed; // their key -> ours
    bool ignore_unknown = false;
    bool add_terms = false;
    unsigned threads = 1;
};

// "theirs=ours,theirs=ours" as a map. Throws Error{bad_request} if it is none, if `ours` is no key of an import, or if
// two keys would become one.
std::map<std::string, std::string> parse_renaming(const std::string& text);

// Imports what is new or changed and reports every row that failed by its line number. Rows stream: memory does not
// grow with the file (but for eight bytes a row, by which a repeated id is noticed). Stops early at a stop signal.
// Throws Error if the data folder or the file cannot be used.
void import_jsonl(const ImportOptions& options, Report& report);

} // namespace rc
