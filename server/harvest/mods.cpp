#include "server/harvest/mods.hpp"

#include "common/citation/names.hpp"
#include "common/citation/text.hpp"

namespace rc::harvest {
namespace {

using citation::one_line;
using citation::xml_escape;

constexpr std::string_view opening =
    "<mods xmlns=\"http://www.loc.gov/mods/v3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-7.xsd\" "
    "version=\"3.7\">\n";

// `tag` may hold attributes; nothing for an empty text.
std::string element(std::string_view tag, std::string_view text) {
    const std::string content = xml_escape(one_line(text));
    if (content.empty()) return {};
    return '<' + std::string(tag) + '>' + content + "</" + std::string(tag.substr(0, tag.find(' '))) + '>';
}

// Around elements; nothing around none.
std::string around(std::string_view tag, const std::string& content) {
    if (content.empty()) return {};
    return '<' + std::string(tag) + '>' + content + "</" + std::string(tag.substr(0, tag.find(' '))) + ">\n";
}

std::string name_of(const citation::Name& name) {
    const std::string role = "<role><roleTerm type=\"code\" authority=\"marcrelator\">aut</roleTerm></role>";
    if (!name.is_person()) return around("name type=\"corporate\"", element("namePart", name.whole) + role);
    return around("name type=\"personal\"", element("namePart type=\"family\"", name.family) +
                                                element("namePart type=\"given\"", name.given) + role);
}

std::string origin_of(const citation::Record& record) {
    return around("originInfo", element("publisher", record.publisher) +
                                    element("dateIssued encoding=\"w3cdtf\" keyDate=\"yes\"", record.published));
}

std::string physical_of(const citation::Record& record) {
    std::string content = element("internetMediaType", record.media_type);
    if (record.is_paged && record.pages > 0)
        content += element("extent", std::to_string(record.pages) + (record.pages == 1 ? " page" : " pages"));
    return around("physicalDescription", content + element("digitalOrigin", "born digital"));
}

std::string subjects_of(const citation::Record& record) {
    std::string xml;
    for (const std::string& theme : record.theme_labels) xml += around("subject", element("topic", theme));
    for (const std::string& country : record.country_labels) xml += around("subject", element("geographic", country));
    return xml;
}

std::string locations_of(const citation::Record& record) {
    return around("location", element("url access=\"object in context\" usage=\"primary\"", record.address) +
                                  element("url access=\"raw object\"", record.file));
}

std::string collections_of(const citation::Record& record) {
    std::string xml;
    for (const std::string& collection : record.collections)
        xml += around("relatedItem type=\"series\"", around("titleInfo", element("title", collection)));
    return xml;
}

std::string record_info_of(const citation::Record& record) {
    return around("recordInfo", element("recordIdentifier", record.id) +
                                    element("recordCreationDate encoding=\"w3cdtf\"", record.added) +
                                    element("recordChangeDate encoding=\"w3cdtf\"", record.updated));
}

} // namespace

std::string mods(const citation::Record& record) {
    std::string xml(opening);
    xml += around("titleInfo", element("title", record.title));
    for (const citation::Name& name : citation::read_names(record.authors, record.publisher)) xml += name_of(name);
    xml += element("typeOfResource", "text") + '\n';
    if (!record.type_label.empty()) xml += element("genre", record.type_label) + '\n';
    xml += origin_of(record);
    xml += around("language", element("languageTerm type=\"code\" authority=\"rfc5646\"", record.language));
    xml += physical_of(record);
    if (!record.abstract.empty()) xml += element("abstract", record.abstract) + '\n';
    for (const std::string& remark : citation::remarks(record)) xml += element("note", remark) + '\n';
    xml += subjects_of(record);
    if (!record.rights.empty()) xml += element("accessCondition type=\"use and reproduction\"", record.rights) + '\n';
    xml += collections_of(record);
    if (!record.source.empty())
        xml += around("relatedItem type=\"original\"", around("location", element("url", record.source)));
    xml += element("identifier type=\"uri\"", record.address) + '\n';
    xml += locations_of(record);
    return xml + record_info_of(record) + "</mods>\n";
}

} // namespace rc::harvest
