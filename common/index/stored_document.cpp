#include "common/index/stored_document.hpp"

#include "common/error.hpp"

#include <cstring>
#include <nlohmann/json.hpp>
#include <zlib.h>

namespace rc::index {
namespace {

using nlohmann::json;

constexpr std::string_view magic = "RC1";
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
    for (unsigned i = 0; i < 4; ++i) value |= static_cast<std::uint32_t>(static_cast<unsigned char>(data[at + i])) << (8 * i);
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

json header_json(const StoredHeader& header, const std::vector<Page>& pages) {
    json fields_json = json::object();
    for (const Field& f : fields)
        if (header.description.has(f.id))
            fields_json[std::string(f.name)] = {{"v", header.description.all(f.id)},
                                                {"o", static_cast<int>(header.description.origin(f.id))}};
    json labels = json::array();
    for (const Page& page : pages) labels.push_back(page.label);
    return {{"id", header.id}, {"media", header.media_type}, {"fields", fields_json}, {"labels", labels}};
}

} // namespace

std::string encode(const StoredHeader& header, const std::vector<Page>& pages) {
    const std::string head = header_json(header, pages).dump(-1, ' ', false, json::error_handler_t::replace);
    std::string out(magic);
    put32(out, head.size());
    out += head;
    put32(out, pages.size());
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
    std::size_t at = magic.size();
    const std::uint32_t head_size = get32(data_, at);
    at += 4;
    if (at + head_size > data_.size()) damaged();
    try {
        const json head = json::parse(std::string_view(data_).substr(at, head_size));
        header_.id = head.at("id");
        header_.media_type = head.at("media");
        for (const auto& [name, entry] : head.at("fields").items())
            if (const Field* f = find_field(name))
                header_.description.set(f->id, entry.at("v").get<std::vector<std::string>>(),
                                        static_cast<Origin>(entry.at("o").get<int>()));
        labels_ = head.at("labels").get<std::vector<std::string>>();
    } catch (const json::exception&) {
        damaged();
    }
    at += head_size;
    header_.pages = get32(data_, at);
    at += 4;
    const std::size_t streams = at + std::size_t{header_.pages} * 12;
    if (labels_.size() != header_.pages || streams > data_.size()) damaged();
    for (std::uint32_t i = 0; i < header_.pages; ++i, at += 12) {
        const Span span{get32(data_, at), get32(data_, at + 4), get32(data_, at + 8)};
        if (streams + span.offset + span.size > data_.size()) damaged();
        spans_.push_back({static_cast<std::uint32_t>(streams + span.offset), span.size, span.raw_size});
    }
}

std::string StoredDocument::text(std::uint32_t page) const {
    const Span& span = spans_.at(page - 1);
    return inflated(std::string_view(data_).substr(span.offset, span.size), span.raw_size);
}

} // namespace rc::index
