// Poppler's strings as UTF-8.
#pragma once
#include <string>

namespace rc::pdf {

// Code points, of which some fonts' tables give pairs of UTF-16 surrogates.
std::string utf8_of(const unsigned* characters, int count);
// A text string of the file (ISO 32000-1, 7.9.2.2): PDFDocEncoding, or UTF-16 with its mark.
std::string utf8_of_text_string(const std::string& bytes);

} // namespace rc::pdf
