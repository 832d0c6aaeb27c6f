// What the ledger says of a page beyond what its reader knows.
#pragma once
#include "common/document.hpp"

#include <string>
#include <vector>

namespace rc {

// The ISO 15924 code of the script of most letters: Latn, Cyrl, Grek, Hebr, Arab; "Zyyy" for others, empty without any.
std::string script_of_text(std::string_view text);

// Fills in method, language and script of each page; `empty` for one without text that has no other fault, and
// `no_diacritics` for one whose letters have lost their marks.
// `language` is the document's: a page is in another one only where its own words leave no doubt.
void complete_readings(std::vector<Page>& pages, const std::string& method, const std::string& language);

} // namespace rc
