// What a file is, by its bytes. Names and extensions are not looked at.
#pragma once
#include <string_view>

namespace rc {

enum class FileType { pdf, html, text, markdown, mail, rich_text, zip };

// Throws Error{unsupported} for anything else, naming what it is where that can be told ("this is a ZIP archive"), with
// what to do as the hint; Error{unreadable} if there are no bytes.
FileType file_type_of(std::string_view bytes);

} // namespace rc
