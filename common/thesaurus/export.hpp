// The thesaurus for other programs: SKOS in Turtle, and a table.
#pragma once
#include "common/thesaurus/thesaurus.hpp"

#include <string>
#include <string_view>

namespace rc {

// SKOS (https://www.w3.org/TR/skos-reference/) in Turtle, UTF-8. Concepts are named `base` + "/thesaurus/" + id; `base`
// is the address of the site without a slash at its end. Hidden labels are hidden labels there too; labels that wait
// for a native editor carry an editorial note.
std::string skos_turtle(const Thesaurus& thesaurus, std::string_view base);

// One row a label: concept, language, kind (preferred, alternative, acronym, hidden), label, review ("yes" where a
// native editor has not confirmed it). RFC 4180 with CRLF and a header; UTF-8 with a byte order mark, so that
// spreadsheets read every script rightly; cells that a spreadsheet could take for a formula begin with an apostrophe.
std::string thesaurus_csv(const Thesaurus& thesaurus);

} // namespace rc
