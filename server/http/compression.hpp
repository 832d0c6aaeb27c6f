// Compression of replies (RFC 9110 §8.4, §12.5.3; RFC 1952).
#pragma once
#include <string>
#include <string_view>

namespace rc::http {

// True if the Accept-Encoding header admits gzip.
bool accepts_gzip(std::string_view accept_encoding);
// True for media types that shrink: text, JSON, XML, JavaScript, SVG.
bool is_compressible(std::string_view content_type);
// The same bytes give the same result. Throws Error{internal} if zlib fails.
std::string gzip(std::string_view bytes);

} // namespace rc::http
