// CSL-JSON: what citeproc and reference managers take (Citation Style Language 1.0.2).
#pragma once
#include "common/citation/record.hpp"

namespace rc::citation {

// One item; a file of it is an array. The digest of the file stands in `custom.sha256`, place and quote beside it.
std::string csl_json(const Record& record);

} // namespace rc::citation
