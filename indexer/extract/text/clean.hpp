// Repairs every extracted string needs, whatever format it came from.
#pragma once
#include <string>
#include <string_view>

namespace rc {

// One line of text as a person would type it: valid UTF-8 in NFC, ligatures as letters, no soft hyphens, zero-width or
// control characters, bullets of symbol fonts as "•", every run of white space one space, none at the ends.
std::string clean_line(std::string_view text);

// The same for many paragraphs: '\n' parts them, empty ones are left out, form feeds become '\n'.
std::string clean_paragraphs(std::string_view text);

// As clean_line, and at most `bytes` long: for titles and names. Longer text is cut at a word and gets "…".
std::string clean_value(std::string_view text, std::size_t bytes);

} // namespace rc
