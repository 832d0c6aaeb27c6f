// BibTeX, in UTF-8 as biber and today's reference managers read it.
// O. Patashnik, BibTeXing, 1988
#pragma once
#include "common/citation/record.hpp"

namespace rc::citation {

// One entry with an empty line behind it. Its key is of letters and digits: author or title, year, id.
std::string bibtex(const Record& record);

} // namespace rc::citation
