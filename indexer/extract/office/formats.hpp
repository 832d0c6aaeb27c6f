// One reader for each kind of office file; office.cpp chooses. All throw Error{unreadable} if a part that must be there
// is missing or damaged.
#pragma once
#include "common/document.hpp"
#include "indexer/extract/office/archive.hpp"
#include "indexer/extract/text/paragraph_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rc::office {

struct OfficeText {
    std::vector<ParagraphText> pages; // slides; else one
    bool paged = false;
    Description embedded;
};

// Office Open XML (ISO/IEC 29500): without deleted text and field codes, notes behind the text.
OfficeText read_word(const Archive& archive);
OfficeText read_presentation(const Archive& archive); // a page a slide, its title as heading
// OpenDocument (ISO/IEC 26300) text or presentation, without tracked changes and comments, notes behind the text.
OfficeText read_open_document(const Archive& archive);
// EPUB (ISO/IEC 23736): the pages of the spine in their order.
OfficeText read_epub(const Archive& archive);

// The part, which must be there.
const std::string& needed_part(const Archive& archive, std::string_view name);
// Title, authors, language and date out of a part in Dublin Core (docProps/core.xml, meta.xml, an OPF package).
Description dublin_core(std::string_view xml);

} // namespace rc::office
