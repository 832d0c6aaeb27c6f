// Several names in a sentence, as each style joins and shortens them. None of these may be empty.
#pragma once
#include "common/citation/names.hpp"
#include "common/citation/terms.hpp"

namespace rc::citation {

std::string apa_entry(const std::vector<Name>& names); // "Petrović, A., & Marković, M."
std::string apa_in_text(const std::vector<Name>& names,
                        const Terms& terms); // "Petrović & Marković", of more "Petrović et al."
std::string chicago_entry(const std::vector<Name>& names, const Terms& terms); // "Petrović, Ana, and Marko Marković"
std::string chicago_note(const std::vector<Name>& names, const Terms& terms);  // "Ana Petrović and Marko Marković"
std::string iso690_names(const std::vector<Name>& names, const Terms& terms);  // "PETROVIĆ, Ana and Marko MARKOVIĆ"

} // namespace rc::citation
