// What the page of a document says to programs that read it: reference managers, search engines, harvesters.
#pragma once
#include "common/citation/record.hpp"

#include <kainjow/mustache.hpp>
#include <string>

namespace rc::handlers {

// Sets `meta`, a list of `name` and `content`: the tags of Highwire Press that Google Scholar and Zotero read, Dublin
// Core (DCMI, Expressing Dublin Core in HTML), and Zotero's own for the type of the item.
void add_meta(kainjow::mustache::data& page, const citation::Record& record);

// Sets `cite_styles` (name, code, text) and `cite_files` (label, link): the section "Cite", also without scripts. Sentences
// are in `language` where it has the terms.
void add_cite_section(kainjow::mustache::data& page, const citation::Record& record, const std::string& language);

// The Link header of Signposting (https://signposting.org/FAIR/, level 1): cite-as, type, describedby, item.
std::string signposting(const citation::Record& record);

} // namespace rc::handlers
