// Compression of replies (RFC 9110 §8.4, §12.5.3; RFC 1952).
#pragma once
#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;

namespace rc::http {

// True if the Accept-Encoding header admits gzip.
bool accepts_gzip(std::string_view accept_encoding);
// True for media types that shrink: text, JSON, XML, JavaScript, SVG, formats of citation.
bool is_compressible(std::string_view content_type);
// The same bytes give the same result. Throws Error{internal} if zlib fails.
std::string gzip(std::string_view bytes);

// The same for bytes that come in pieces, in constant memory. Throws like gzip.
class GzipStream {
public:
    GzipStream();
    ~GzipStream();
    GzipStream(const GzipStream&) = delete;
    GzipStream& operator=(const GzipStream&) = delete;
    std::string add(std::string_view piece); // what is ready by now; may be empty
    std::string finish();                    // the rest; the last call

private:
    std::string deflated(std::string_view bytes, int flush);
    std::unique_ptr<z_stream_s> stream_;
};

} // namespace rc::http
