// Names of file formats are ASCII: tags, classes, encodings, header words.
#pragma once
#include <string>
#include <string_view>

namespace rc {

// A to Z as a to z; every other byte stays, also those of other letters.
std::string lower_ascii(std::string_view text);

} // namespace rc
