// What extraction gives: text by page and what the document says of itself.
#pragma once
#include "common/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rc {

struct Extraction {
    std::string media_type;            // by content: "application/pdf", "text/html", ...
    std::string method;                // "pdf-text", "html", "docx", ...
    Description embedded;              // title, author, date, language, publisher, address: as the document has them
    std::vector<Page> pages;           // PDF pages; else parts of at most `part_bytes`, cut between paragraphs
    std::vector<OutlineEntry> outline; // the table of contents that a PDF carries
    bool paged = false;                // true when the pages are those of the original
    std::vector<std::string> warnings; // "page 3 has no text (a scan?)"
    Faults faults;                     // of the document as a whole
    std::uint32_t missing_pages = 0;   // that the original has and `pages` has not
};

// Raised whenever readers learn something: a document that could not be read is then tried again.
inline constexpr int extraction_version = 4;

inline constexpr std::size_t part_bytes = 6'000;

} // namespace rc
