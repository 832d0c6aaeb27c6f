// The words and links of one paragraph of Markdown.
#pragma once
#include "indexer/extract/text/linked_line.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace rc {

// Addresses by the names that links refer to, in lower case.
using LinkDefinitions = std::map<std::string, std::string, std::less<>>;

// Adds the words to the line, without the marks of emphasis, code, links, pictures and HTML tags; escaped marks stay as
// characters. Links lead on if people are let follow them (is_followed).
void add_markdown(std::string_view paragraph, const LinkDefinitions& definitions, LinkedLine& line);

} // namespace rc
