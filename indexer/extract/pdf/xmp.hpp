// The XMP packet of a PDF: Dublin Core in RDF (ISO 16684-1).
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rc::pdf {

struct Xmp {
    std::string title, publisher, language, date; // as written; empty if missing
    std::vector<std::string> creators;
};

// Never throws: a packet that is no XML gives nothing.
Xmp read_xmp(std::string_view packet);

} // namespace rc::pdf
