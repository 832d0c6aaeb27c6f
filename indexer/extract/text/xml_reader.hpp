// XML as a stream of elements and texts. Names are local: prefixes are left out, since every office format has its own
// namespaces and none gives one name two meanings that matter here.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace rc {

// Entities are not replaced and nothing is fetched, so that a text can neither grow nor reach out. Use from one thread.
class XmlReader {
public:
    enum class Kind { open, close, text };

    // `bytes` must live as long as the reader.
    explicit XmlReader(std::string_view bytes);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    // Goes to the next element's begin or end, or text. False at the end, or where the XML is damaged; an empty element
    // has a begin and an end too.
    bool next();
    bool damaged() const; // after next() gave false: the end was not reached

    Kind kind() const;
    std::string_view name() const; // of the element
    std::string_view text() const; // of a text, with white space as written
    // Of the element that begins here; "" if it has none. Valid until the next call.
    std::string attribute(std::string_view name) const;
    // Goes to the end of the element that begins here.
    void skip();
    // The texts within the element that begins here, up to its end.
    std::string content();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace rc
