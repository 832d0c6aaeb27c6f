#include "server/http/compression.hpp"

#include "common/error.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <zlib.h>

namespace rc::http {
namespace {

// Fast enough to be done for each reply; level 9 saves 2% more.
constexpr int level = 5;
constexpr int gzip_window = 15 + 16;

std::string squeezed(std::string_view text) { // lower case without blanks
    std::string out;
    for (char c : text)
        if (c != ' ' && c != '\t') out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

// q=0, q=0.0 ...
bool is_refused(std::string_view parameters) {
    const std::size_t q = parameters.find("q=");
    return q != parameters.npos && parameters.substr(q + 2).find_first_not_of("0.") == parameters.npos;
}

} // namespace

bool accepts_gzip(std::string_view accept_encoding) {
    const std::string accepted = squeezed(accept_encoding);
    bool by_wildcard = false;
    for (std::size_t begin = 0; begin < accepted.size();) {
        const std::size_t end = std::min(accepted.find(',', begin), accepted.size());
        const std::string_view item = std::string_view(accepted).substr(begin, end - begin);
        const std::size_t semicolon = std::min(item.find(';'), item.size());
        const bool welcome = !is_refused(item.substr(semicolon));
        if (item.substr(0, semicolon) == "gzip") return welcome;
        if (item.substr(0, semicolon) == "*") by_wildcard = welcome;
        begin = end + 1;
    }
    return by_wildcard;
}

bool is_compressible(std::string_view content_type) {
    const std::string_view type = content_type.substr(0, content_type.find(';'));
    return type.starts_with("text/") || type.ends_with("json") || type.ends_with("jsonl") || type.ends_with("xml") ||
           type.ends_with("javascript") || type.ends_with("bibtex") || type.ends_with("research-info-systems");
}

std::string gzip(std::string_view bytes) {
    GzipStream stream;
    std::string out = stream.add(bytes);
    return out += stream.finish();
}

GzipStream::GzipStream() : stream_(std::make_unique<z_stream>()) {
    if (deflateInit2(stream_.get(), level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw Error(Error::Kind::internal, "zlib cannot start");
}

GzipStream::~GzipStream() { deflateEnd(stream_.get()); }

std::string GzipStream::add(std::string_view piece) { return deflated(piece, Z_NO_FLUSH); }

std::string GzipStream::finish() { return deflated({}, Z_FINISH); }

std::string GzipStream::deflated(std::string_view bytes, int flush) {
    std::string out;
    std::array<char, std::size_t{32} << 10> ready;
    stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); // zlib only reads it
    stream_->avail_in = static_cast<uInt>(bytes.size());
    do {
        stream_->next_out = reinterpret_cast<Bytef*>(ready.data());
        stream_->avail_out = static_cast<uInt>(ready.size());
        if (deflate(stream_.get(), flush) == Z_STREAM_ERROR)
            throw Error(Error::Kind::internal, "zlib cannot compress a reply");
        out.append(ready.data(), ready.size() - stream_->avail_out);
    } while (stream_->avail_out == 0);
    return out;
}

} // namespace rc::http
