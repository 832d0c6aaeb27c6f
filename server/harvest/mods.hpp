// MODS 3.7, the Metadata Object Description Schema of the Library of Congress: what library systems take in full.
// https://www.loc.gov/standards/mods/v3/mods-3-7.xsd
#pragma once
#include "common/citation/record.hpp"

#include <string>

namespace rc::harvest {

// The element <mods> with its name spaces, without an XML declaration.
std::string mods(const citation::Record& record);

} // namespace rc::harvest
