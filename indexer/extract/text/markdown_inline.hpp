// The words of one paragraph of Markdown.
#pragma once
#include <string>
#include <string_view>

namespace rc {

// Without the marks of emphasis, code, links, pictures and HTML tags; escaped marks stay as characters.
std::string markdown_words(std::string_view paragraph);

} // namespace rc
