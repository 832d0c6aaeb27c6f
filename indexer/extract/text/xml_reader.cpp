#include "indexer/extract/text/xml_reader.hpp"

#include <libxml/xmlreader.h>

namespace rc {
namespace {

struct FreeReader {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

} // namespace

struct XmlReader::Impl {
    std::unique_ptr<xmlTextReader, FreeReader> reader;
    Kind kind = Kind::text;
    bool empty_element_open = false; // its end comes next
    bool damaged = false;

    // False if the node is nothing that the reader tells of.
    bool take_node() {
        switch (xmlTextReaderNodeType(reader.get())) {
        case XML_READER_TYPE_ELEMENT:
            kind = Kind::open;
            empty_element_open = xmlTextReaderIsEmptyElement(reader.get()) == 1;
            return true;
        case XML_READER_TYPE_END_ELEMENT:
            kind = Kind::close;
            return true;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            kind = Kind::text;
            return true;
        default:
            return false;
        }
    }
};

XmlReader::XmlReader(std::string_view bytes) : impl_(std::make_unique<Impl>()) {
    impl_->reader.reset(
        xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                           XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_COMPACT));
    impl_->damaged = impl_->reader == nullptr;
}

XmlReader::~XmlReader() = default;

bool XmlReader::next() {
    if (impl_->damaged) return false;
    if (impl_->empty_element_open) {
        impl_->empty_element_open = false;
        impl_->kind = Kind::close;
        return true;
    }
    for (;;) {
        const int result = xmlTextReaderRead(impl_->reader.get());
        impl_->damaged = result < 0;
        if (result != 1) return false;
        if (impl_->take_node()) return true;
    }
}

bool XmlReader::damaged() const { return impl_->damaged; }
XmlReader::Kind XmlReader::kind() const { return impl_->kind; }
std::string_view XmlReader::name() const { return view(xmlTextReaderConstLocalName(impl_->reader.get())); }
std::string_view XmlReader::text() const { return view(xmlTextReaderConstValue(impl_->reader.get())); }

std::string XmlReader::attribute(std::string_view name) const {
    std::string value;
    if (impl_->kind != Kind::open) return value;
    for (int more = xmlTextReaderMoveToFirstAttribute(impl_->reader.get()); more == 1;
         more = xmlTextReaderMoveToNextAttribute(impl_->reader.get()))
        if (view(xmlTextReaderConstLocalName(impl_->reader.get())) == name) {
            value = view(xmlTextReaderConstValue(impl_->reader.get()));
            break;
        }
    xmlTextReaderMoveToElement(impl_->reader.get());
    return value;
}

void XmlReader::skip() {
    for (int depth = 1; depth > 0 && next();)
        depth += impl_->kind == Kind::open ? 1 : impl_->kind == Kind::close ? -1 : 0;
}

std::string XmlReader::content() {
    std::string out;
    for (int depth = 1; depth > 0 && next();) {
        depth += impl_->kind == Kind::open ? 1 : impl_->kind == Kind::close ? -1 : 0;
        if (impl_->kind == Kind::text) out += text();
    }
    return out;
}

} // namespace rc
