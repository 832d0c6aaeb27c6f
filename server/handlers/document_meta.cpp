#include "server/handlers/document_meta.hpp"

#include "common/citation/names.hpp"
#include "common/citation/text.hpp"
#include "common/citation/types.hpp"
#include "server/handlers/template_values.hpp"

#include <algorithm>

namespace rc::handlers {
namespace {

using kainjow::mustache::data;

class Tags {
public:
    void add(const std::string& name, const std::string& content) {
        if (const std::string line = citation::one_line(content); !line.empty())
            list_.push_back(object_of({{"name", name}, {"content", line}}));
    }
    data list() && { return std::move(list_); }

private:
    data list_{data::type::list};
};

// "Petrović, Ana". A group ends with a comma: Zotero takes what stands before one for the family's name, and would
// part "Ministry of Health" at its last space otherwise.
std::string author_tag(const citation::Name& name) {
    return name.is_person() ? name.family + ", " + name.given : name.whole + ',';
}

// Highwire Press tags want "2023/05/17".
std::string with_slashes(std::string date) {
    std::replace(date.begin(), date.end(), '-', '/');
    return date;
}

void add_highwire(Tags& tags, const citation::Record& record, const citation::TypeNames& type) {
    tags.add("citation_title", record.title);
    for (const citation::Name& name : citation::read_names(record.authors, record.publisher))
        tags.add("citation_author", author_tag(name));
    tags.add("citation_publication_date", with_slashes(record.published));
    tags.add(type.zotero == "report" ? "citation_technical_report_institution" : "citation_publisher",
             record.publisher);
    tags.add("citation_abstract", record.abstract);
    tags.add("citation_language", record.language);
    for (const std::string& keyword : record.theme_labels) tags.add("citation_keywords", keyword);
    for (const std::string& keyword : record.country_labels) tags.add("citation_keywords", keyword);
    tags.add("citation_public_url", record.address);
    tags.add("citation_abstract_html_url", record.address);
    if (record.is_paged) tags.add("citation_pdf_url", record.file);
}

// In the terms that Zotero reads rightly: it takes DC.description and DC.coverage for other things than these.
void add_dublin_core(Tags& tags, const citation::Record& record) {
    tags.add("DC.title", record.title);
    for (const std::string& author : record.authors) tags.add("DC.creator", author);
    tags.add("DC.publisher", record.publisher);
    tags.add("DC.date", record.published);
    tags.add("DC.type", record.type_label);
    tags.add("DC.format", record.media_type);
    tags.add("DC.identifier", record.address);
    tags.add("DC.source", record.source);
    tags.add("DC.language", record.language);
    tags.add("DCTERMS.abstract", record.abstract);
    tags.add("DC.rights", record.rights);
    for (const std::string& subject : record.theme_labels) tags.add("DC.subject", subject);
    for (const std::string& place : record.country_labels) tags.add("DCTERMS.spatial", place);
}

} // namespace

void add_meta(data& page, const citation::Record& record) {
    const citation::TypeNames& type = citation::names_of_type(record.type);
    Tags tags;
    tags.add("z:itemType", std::string(type.zotero));
    add_highwire(tags, record, type);
    add_dublin_core(tags, record);
    page.set("meta", std::move(tags).list());
}

} // namespace rc::handlers
