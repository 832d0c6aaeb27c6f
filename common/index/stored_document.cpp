#include "common/index/stored_document.hpp"

#include "common/error.hpp"
#include "common/text/utf8.hpp"

#include <zlib.h>

namespace rc::index {
namespace {

constexpr std::string_view magic = "RC2";
constexpr char end_of_fields = '\x7f';
static_assert(field_count <= end_of_fields);
constexpr std::size_t largest_page = 64u << 20;

void put32(std::string& out, std::size_t value) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>((value >> shift) & 0xff);
}

[[noreturn]] void damaged() {
    throw Error(Error::Kind::unavailable, "the index holds a record that cannot be read", "run rc-indexer rebuild");
}

std::uint32_t get32(std::string_view data, std::size_t at) {
    if (at + 4 > data.size()) damaged();
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(data[at + i])) << (8 * i);
    return value;
}

// Raw deflate (no header): pages are small, and the page table knows the sizes.
std::string deflated(const std::string& text) {
    z_stream z{};
    if (deflateInit2(&z, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw Error(Error::Kind::internal, "zlib cannot start");
    std::string out(deflateBound(&z, text.size()), '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    z.avail_in = static_cast<uInt>(text.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    const int end = deflate(&z, Z_FINISH);
    out.resize(z.total_out);
    deflateEnd(&z);
    if (end != Z_STREAM_END) throw Error(Error::Kind::internal, "zlib cannot compress a page");
    return out;
}

std::string inflated(std::string_view bytes, std::size_t raw_size) {
    if (raw_size > largest_page) damaged();
    std::string out(raw_size, '\0');
    z_stream z{};
    if (inflateInit2(&z, -15) != Z_OK) throw Error(Error::Kind::internal, "zlib cannot start");
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    z.avail_in = static_cast<uInt>(bytes.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    const int end = inflate(&z, Z_FINISH);
    const bool whole = end == Z_STREAM_END && z.total_out == raw_size;
    inflateEnd(&z);
    if (!whole) damaged();
    return out;
}

void put_text(std::string& out, std::string_view written) {
    const std::string valid = text::to_valid_utf8(written);
    put32(out, valid.size());
    out += valid;
}

// The header is read for every hit of a result list: lengths and bytes, nothing to parse.
std::string header_bytes(const StoredHeader& header, const std::vector<Page>& pages) {
    std::string out;
    put_text(out, header.id);
    put_text(out, header.media_type);
    for (const Field& f : fields) {
        const auto& values = header.description.all(f.id);
        if (values.empty()) continue;
        out += static_cast<char>(f.id);
        out += static_cast<char>(header.description.origin(f.id));
        put32(out, values.size());
        for (const std::string& value : values) put_text(out, value);
    }
    out += end_of_fields;
    for (const Page& page : pages) put_text(out, page.label);
    return out;
}

class HeaderReader {
public:
    HeaderReader(std::string_view data, std::size_t at) : data_(data), at_(at) {}

    std::uint32_t number() {
        const std::uint32_t value = get32(data_, at_);
        at_ += 4;
        return value;
    }
    std::string text() {
        const std::uint32_t size = number();
        if (size > data_.size() - at_) damaged();
        at_ += size;
        return std::string(data_.substr(at_ - size, size));
    }
    char byte() {
        if (at_ == data_.size()) damaged();
        return data_[at_++];
    }
    Description description() {
        Description out;
        for (char id = byte(); id != end_of_fields; id = byte()) {
            const auto origin = static_cast<unsigned char>(byte());
            std::uint32_t left = number();
            if (static_cast<unsigned char>(id) >= field_count || origin > static_cast<unsigned char>(Origin::guessed))
                damaged();
            std::vector<std::string> values;
            for (; left > 0; --left) values.push_back(text());
            out.set(static_cast<FieldId>(id), std::move(values), static_cast<Origin>(origin));
        }
        return out;
    }
    std::vector<std::string> texts(std::uint32_t count) {
        std::vector<std::string> out;
        for (; count > 0; --count) out.push_back(text());
        return out;
    }
    std::size_t at() const { return at_; }

private:
    std::string_view data_;
    std::size_t at_;
};

} // namespace

std::string encode(const StoredHeader& header, const std::vector<Page>& pages) {
    std::string out(magic);
    put32(out, pages.size());
    out += header_bytes(header, pages);
    std::string streams;
    for (const Page& page : pages) {
        const std::string stream = deflated(page.text);
        put32(out, streams.size());
        put32(out, stream.size());
        put32(out, page.text.size());
        streams += stream;
    }
    return out + streams;
}

StoredDocument::StoredDocument(std::string data) : data_(std::move(data)) {
    if (!data_.starts_with(magic)) damaged();
    HeaderReader reader(data_, magic.size());
    header_.pages = reader.number();
    header_.id = reader.text();
    header_.media_type = reader.text();
    header_.description = reader.description();
    labels_ = reader.texts(header_.pages);
    std::size_t at = reader.at();
    const std::size_t streams = at + std::size_t{header_.pages} * 12;
    if (streams > data_.size()) damaged();
    for (std::uint32_t i = 0; i < header_.pages; ++i, at += 12) {
        const Span span{get32(data_, at), get32(data_, at + 4), get32(data_, at + 8)};
        if (streams + span.offset + std::size_t{span.size} > data_.size()) damaged();
        spans_.push_back({static_cast<std::uint32_t>(streams + span.offset), span.size, span.raw_size});
    }
}

std::string StoredDocument::text(std::uint32_t page) const {
    const Span& span = spans_.at(page - 1);
    return inflated(std::string_view(data_).substr(span.offset, span.size), span.raw_size);
}

} // namespace rc::index
