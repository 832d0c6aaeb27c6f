#include "indexer/extract/html/article.hpp"
#include "indexer/extract/office/formats.hpp"
#include "indexer/extract/text/charset.hpp"
#include "indexer/extract/text/xml_reader.hpp"

#include <map>

namespace rc::office {
namespace {

using Kind = XmlReader::Kind;

std::string package_name(const Archive& archive) {
    XmlReader reader(needed_part(archive, "META-INF/container.xml"));
    while (reader.next())
        if (reader.kind() == Kind::open && reader.name() == "rootfile") return reader.attribute("full-path");
    return {};
}

// "OEBPS/text/one.xhtml" of "text/one%20.xhtml#start" beside "OEBPS/package.opf".
std::string beside(std::string_view package, std::string_view reference) {
    std::string name(package.substr(0, package.rfind('/') + 1));
    reference = reference.substr(0, reference.find('#'));
    for (std::size_t i = 0; i < reference.size(); ++i)
        if (reference[i] == '%' && i + 2 < reference.size()) {
            name += static_cast<char>(std::stoi("0" + std::string(reference.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            name += reference[i];
        }
    return name;
}

// The documents in the order in which they are read.
std::vector<std::string> spine(std::string_view package, std::string_view package_path) {
    std::map<std::string, std::string> documents; // by id
    std::vector<std::string> order;
    XmlReader reader(package);
    while (reader.next()) {
        if (reader.kind() != Kind::open) continue;
        if (reader.name() == "item") documents[reader.attribute("id")] = reader.attribute("href");
        if (reader.name() == "itemref") order.push_back(reader.attribute("idref"));
    }
    std::vector<std::string> names;
    for (const std::string& id : order)
        if (const auto at = documents.find(id); at != documents.end())
            names.push_back(beside(package_path, at->second));
    return names;
}

} // namespace

OfficeText read_epub(const Archive& archive) {
    OfficeText out;
    const std::string path = package_name(archive);
    const std::string& package = needed_part(archive, path);
    ParagraphText& text = out.pages.emplace_back();
    for (const std::string& name : spine(package, path))
        if (const std::string* part = archive.part(name)) {
            html::Document document(decode_text(*part));
            text.append(html::whole_text(document));
        }
    out.embedded = dublin_core(package);
    return out;
}

} // namespace rc::office
