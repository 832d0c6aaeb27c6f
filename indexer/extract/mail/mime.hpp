// The parts of an electronic letter (RFC 5322, RFC 2045 to 2047, RFC 2231), as far as reading its text needs them.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rc::mail {

// A header's value with its parameters: "text/plain; charset=utf-8".
struct HeaderValue {
    std::string value;                                    // in lower case
    std::map<std::string, std::string> parameters;        // names in lower case
    std::string parameter(const std::string& name) const; // "" if it is not there
};

struct Part {
    std::map<std::string, std::string> headers; // names in lower case, lines joined; the first of each name
    std::string_view body;                      // as transferred; points into the message

    std::string header(const std::string& name) const; // "" if it is not there
    HeaderValue content_type() const;                  // text/plain if it does not say
    // The body without its transfer encoding (base64, quoted-printable); damaged bytes are left out.
    std::string content() const;
    // Of an attachment, decoded; "" if it has none.
    std::string file_name() const;
};

// Splits head and body. Any bytes are a part; `message` must outlive it.
Part read_part(std::string_view message);

// The parts of a multipart body between the lines of the boundary; at most 1000.
std::vector<Part> parts_of(std::string_view body, const std::string& boundary);

// "=?utf-8?B?xaE=?= novak" as UTF-8 (RFC 2047), other bytes in whatever encoding they are.
std::string decode_words(std::string_view header);

HeaderValue read_header_value(std::string_view header);

} // namespace rc::mail
