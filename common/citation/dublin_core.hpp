// Dublin Core, the fifteen elements, as XML: http://www.openarchives.org/OAI/2.0/oai_dc.xsd
#pragma once
#include "common/citation/record.hpp"

namespace rc::citation {

// The element <oai_dc:dc> with its name spaces, without an XML declaration.
std::string dublin_core(const Record& record);

} // namespace rc::citation
