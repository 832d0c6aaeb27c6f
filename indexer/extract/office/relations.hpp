// Where the links of a part of an Office Open XML package lead.
#pragma once
#include "indexer/extract/office/archive.hpp"

#include <map>
#include <string>
#include <string_view>

namespace rc::office {

// Web and mail addresses (is_followed) that the part refers to, by the identifiers it uses (ISO/IEC 29500-2, 6.5);
// none if the package does not say. `part` is a name such as "word/document.xml".
std::map<std::string, std::string> links_of(const Archive& archive, std::string_view part);

} // namespace rc::office
