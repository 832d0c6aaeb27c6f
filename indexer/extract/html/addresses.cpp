#include "indexer/extract/html/addresses.hpp"

#include "common/page_layout.hpp"
#include "indexer/extract/text/ascii.hpp"

#include <libxml/uri.h>

#include <cstdio>

namespace rc::html {
namespace {

// As browsers do: blanks at the ends and line breaks are left out, what no address may hold is written as "%20".
std::string encoded(std::string_view written) {
    std::string out;
    const std::size_t first = written.find_first_not_of(" \t\r\n\f");
    if (first == std::string_view::npos) return out;
    written = written.substr(first, written.find_last_not_of(" \t\r\n\f") - first + 1);
    constexpr std::string_view never = " \"<>\\^`{|}";
    for (const char c : written.substr(0, longest_link + 1)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == '\t' || byte == '\n' || byte == '\r') continue;
        if (byte > ' ' && byte < 0x7F && never.find(c) == std::string_view::npos) {
            out += c;
            continue;
        }
        char code[4];
        std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(byte));
        out += code;
    }
    return out;
}

const xmlChar* xml(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }

// "HTTPS://" as "https://".
void lower_scheme(std::string& address) {
    const std::size_t end = address.find(':');
    if (end != std::string::npos) address.replace(0, end, lower_ascii(std::string_view(address).substr(0, end)));
}

} // namespace

std::string Addresses::whole(std::string_view written) const {
    const std::string reference = encoded(written);
    if (reference.empty() || reference.starts_with('#')) return {};
    std::string address = reference;
    if (!page_.empty()) {
        xmlChar* built = xmlBuildURI(xml(reference), xml(page_));
        if (built == nullptr) return {};
        address = reinterpret_cast<const char*>(built);
        xmlFree(built);
    }
    lower_scheme(address);
    const bool within = !page_.empty() && address.starts_with(page_ + '#');
    return is_followed(address) && !within ? address : std::string();
}

} // namespace rc::html
