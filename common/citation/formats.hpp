// Every format that a record can be had in, and how a file of several is put together.
#pragma once
#include "common/citation/bibtex.hpp"
#include "common/citation/csl.hpp"
#include "common/citation/csv.hpp"
#include "common/citation/dublin_core.hpp"
#include "common/citation/json_lines.hpp"
#include "common/citation/ris.hpp"

#include <array>
#include <string>
#include <string_view>

namespace rc::citation {

struct Format {
    std::string_view name, label; // for parameters and links, for people
    std::string_view extension;   // of files
    std::string_view media_type;
    std::string (*head)(); // null: none
    std::string (*record)(const Record&);
    std::string_view between, tail; // records, and behind the last
};

namespace detail {
inline std::string list_head() { return "[\n"; }
inline std::string xml_head() { return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"; }
} // namespace detail

// clang-format off
inline constexpr std::array<Format, 6> formats{{
    {"csv",    "CSV",         "csv",      "text/csv; charset=utf-8; header=present",               csv_head,          csv_row,     "",    ""},
    {"jsonl",  "JSON lines",  "jsonl",    "application/jsonl",                                     nullptr,           json_line,   "",    ""},
    {"ris",    "RIS",         "ris",      "application/x-research-info-systems; charset=utf-8",    nullptr,           ris,         "",    ""},
    {"bibtex", "BibTeX",      "bib",      "application/x-bibtex; charset=utf-8",                   nullptr,           bibtex,      "",    ""},
    {"csl",    "CSL-JSON",    "csl.json", "application/vnd.citationstyles.csl+json",               detail::list_head, csl_json,    ",\n", "\n]\n"},
    {"dc",     "Dublin Core", "xml",      "application/xml; charset=utf-8",                        detail::xml_head,  dublin_core, "",    ""},
}};
// clang-format on

// The row of that name, or null.
constexpr const Format* find_format(std::string_view name) {
    for (const Format& format : formats)
        if (format.name == name) return &format;
    return nullptr;
}

} // namespace rc::citation
