#include "indexer/extract/office/relations.hpp"

#include "common/page_layout.hpp"
#include "indexer/extract/text/xml_reader.hpp"

namespace rc::office {

std::map<std::string, std::string> links_of(const Archive& archive, std::string_view part) {
    std::map<std::string, std::string> links;
    const std::size_t name = part.rfind('/') + 1;
    const std::string* relations =
        archive.part(std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels");
    if (relations == nullptr) return links;
    XmlReader reader(*relations);
    while (reader.next()) {
        if (reader.kind() != XmlReader::Kind::open || reader.name() != "Relationship") continue;
        const std::string address = reader.attribute("Target");
        if (reader.attribute("TargetMode") == "External" && is_followed(address))
            links.emplace(reader.attribute("Id"), address);
    }
    return links;
}

} // namespace rc::office
