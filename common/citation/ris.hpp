// RIS: tagged lines, read by Zotero, EndNote, Mendeley and library systems.
// https://en.wikipedia.org/wiki/RIS_(file_format), tags as of the specification of 2011
#pragma once
#include "common/citation/record.hpp"

namespace rc::citation {

// One record, from TY to ER, with an empty line behind it.
std::string ris(const Record& record);

} // namespace rc::citation
