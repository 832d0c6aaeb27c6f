// Pictures for browsers.
#pragma once
#include "indexer/extract/raster.hpp"

#include <string>

namespace rc {

// A picture in colour as WebP, of a quality at which small print stays legible. Throws Error{internal} if there is no
// memory for it.
std::string webp_of(const Raster& colour);

} // namespace rc
