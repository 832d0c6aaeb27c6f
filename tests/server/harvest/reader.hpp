// A reader of harvests for tests: libxml2, which knows nothing of the code that wrote them.
#pragma once
#include <doctest/doctest.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <memory>
#include <string>
#include <vector>

namespace rc::test {

class XmlReader {
public:
    explicit XmlReader(const std::string& xml)
        : document_(xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                                  XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
                    xmlFreeDoc) {
        REQUIRE_MESSAGE(document_, xml);
    }

    // The texts of all nodes of an XPath; names are those without their space: "//header/identifier".
    std::vector<std::string> all(const std::string& path) const {
        const std::unique_ptr<xmlXPathContext, void (*)(xmlXPathContext*)> context(xmlXPathNewContext(document_.get()),
                                                                                   xmlXPathFreeContext);
        const std::unique_ptr<xmlXPathObject, void (*)(xmlXPathObject*)> found(
            xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(without_spaces(path).c_str()), context.get()),
            xmlXPathFreeObject);
        REQUIRE_MESSAGE(found, path);
        std::vector<std::string> texts;
        for (int i = 0; found->nodesetval && i < found->nodesetval->nodeNr; ++i) {
            xmlChar* text = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
            texts.emplace_back(reinterpret_cast<const char*>(text));
            xmlFree(text);
        }
        return texts;
    }
    std::string one(const std::string& path) const {
        const auto texts = all(path);
        return texts.empty() ? "" : texts.front();
    }

private:
    // "//header/@status" -> "//*[local-name()='header']/@status"
    static std::string without_spaces(const std::string& path) {
        std::string out;
        for (std::size_t i = 0; i < path.size();) {
            const bool begins = path[i] != '/' && path[i] != '@' && (i == 0 || path[i - 1] == '/');
            if (!begins) {
                out += path[i++];
                continue;
            }
            const std::size_t end = std::min(path.find_first_of("/[", i), path.size());
            out += "*[local-name()='" + path.substr(i, end - i) + "']";
            i = end;
        }
        return out;
    }

    std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document_;
};

} // namespace rc::test
