// How a document stands in the Xapian index. One document of the catalogue is one Xapian document with the same number.
//
//   terms      body words bare ("naloxone"), stems "Z" + group + ":" + stem, both at the same position; the group is of
//              the page's language where the page leaves no doubt, else of the document's;
//              words fields with their prefix ("Snaloxone", "SZen:..."), and bare too, so that plain words find them;
//              code fields as prefix + ":" + value ("XC:RS"); "Q" + public id;
//              concepts of the thesaurus as "XH:" + id, at the position of every word of the label that was met
//   positions  page * page_stride + word number; page 0 is title (from 0), author (from 20,000) and abstract (from
//              40,000). A phrase never crosses a page, and a position list is the list of pages.
//   slots      fields.hpp; several values of a field are joined by value_separator; plus those below
//   data       StoredDocument (stored_document.hpp)
//   metadata   the keys below
#pragma once
#include "common/document.hpp"
#include "common/text/stem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rc::index {

inline constexpr unsigned page_stride = 100'000;
inline constexpr unsigned last_page = 42'000; // 32-bit positions
inline constexpr unsigned author_position = 20'000;
inline constexpr unsigned abstract_position = 40'000;
inline constexpr unsigned title_sort_slot = 2; // folded title: order "by title"
inline constexpr unsigned revision_slot = 3;   // the catalogue's revision of the document, 12 decimal digits
inline constexpr unsigned family_slot = 4;     // number of the family, decimal: a work's translations share it
// Groups of languages of pages that are not in the document's own language, as one `group_code` each; mostly absent.
inline constexpr unsigned page_groups_slot = 5;
constexpr char group_code(text::Group group) { return static_cast<char>('0' + static_cast<int>(group)); }
constexpr text::Group group_of_code(char code) { return static_cast<text::Group>(code - '0'); }
inline constexpr char value_separator = '\x1f';

// Metadata keys. `revision` is the catalogue's change number up to which the index is complete; generation rises with
// every commit and is what clients see.
inline constexpr std::string_view key_format = "format";
inline constexpr std::string_view key_generation = "generation";
inline constexpr std::string_view key_revision = "revision";
inline constexpr std::string_view key_updated = "updated";   // ISO 8601, UTC, seconds
inline constexpr std::string_view key_taxonomy = "taxonomy"; // Taxonomy::to_json()
inline constexpr std::string_view key_thesaurus = "thesaurus"; // Thesaurus::json()

// Format number and analysis together: what must agree between the index and the program that reads it.
std::string format_of_this_program();

std::string id_term(std::string_view public_id);
std::string concept_term(std::string_view concept_id);
// prefix + ":" + value; values too long for a term are cut and closed with their digest.
std::string code_term(const Field& field, std::string_view value);
std::string join_values(const std::vector<std::string>& values);
std::vector<std::string> split_values(std::string_view joined);

} // namespace rc::index
