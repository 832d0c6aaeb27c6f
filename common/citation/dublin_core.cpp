#include "common/citation/dublin_core.hpp"

#include "common/citation/text.hpp"

namespace rc::citation {
namespace {

constexpr std::string_view opening =
    "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/oai_dc/ "
    "http://www.openarchives.org/OAI/2.0/oai_dc.xsd\">\n";

void add(std::string& xml, std::string_view element, std::string_view value) {
    const std::string text = xml_escape(one_line(value));
    if (text.empty()) return;
    xml.append("  <dc:").append(element).append(">" + text + "</dc:").append(element).append(">\n");
}

void add_all(std::string& xml, std::string_view element, const std::vector<std::string>& values) {
    for (const std::string& value : values) add(xml, element, value);
}

} // namespace

std::string dublin_core(const Record& record) {
    std::string xml(opening);
    add(xml, "title", record.title);
    add_all(xml, "creator", record.authors);
    add_all(xml, "subject", record.theme_labels);
    add(xml, "description", record.abstract);
    add_all(xml, "description", remarks(record));
    add(xml, "publisher", record.publisher);
    add(xml, "date", record.published);
    add(xml, "type", "Text");
    add(xml, "type", record.type_label);
    add(xml, "format", record.media_type);
    add(xml, "identifier", place_address(record));
    add(xml, "identifier", record.file);
    add(xml, "source", record.source);
    add(xml, "language", record.language);
    add_all(xml, "coverage", record.country_labels);
    add(xml, "rights", record.rights);
    return xml + "</oai_dc:dc>\n";
}

} // namespace rc::citation
