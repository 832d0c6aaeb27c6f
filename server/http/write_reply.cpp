#include "server/http/connection.hpp"

#include <algorithm>
#include <array>
#include <fstream>

namespace rc::http {
namespace {

bool copy_part(const FilePart& part, std::uint64_t length, std::ostream& out) {
    std::ifstream in(part.path, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(part.offset));
    std::array<char, std::size_t{64} << 10> buffer;
    while (length > 0 && in && out) {
        in.read(buffer.data(), static_cast<std::streamsize>(std::min<std::uint64_t>(buffer.size(), length)));
        out.write(buffer.data(), in.gcount());
        length -= static_cast<std::uint64_t>(in.gcount());
    }
    return length == 0;
}

void copy_pieces(const NextPiece& next_piece, std::ostream& out) {
    for (std::string piece = next_piece(); !piece.empty() && out; piece = next_piece())
        out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
}

} // namespace

bool write_reply(Poco::Net::HTTPServerResponseImpl& response, const Wire& wire, bool head) {
    response.setStatusAndReason(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(wire.status));
    response.setDate(Poco::Timestamp());
    for (const auto& [name, value] : wire.headers) response.add(name, value);
    if (wire.length) response.setContentLength64(static_cast<Poco::Int64>(*wire.length));
    const bool by_chunks = wire.next_piece && response.getVersion() == Poco::Net::HTTPMessage::HTTP_1_1;
    if (by_chunks) response.setChunkedTransferEncoding(true);
    if (wire.next_piece && !by_chunks) response.setKeepAlive(false); // the end of the connection ends the body
    std::ostream& out = response.send();
    bool whole = true;
    if (!head && wire.file)
        whole = copy_part(*wire.file, wire.length.value_or(0), out);
    else if (!head)
        out.write(wire.body.data(), static_cast<std::streamsize>(wire.body.size()));
    if (!head && wire.next_piece && !wire.body.empty()) copy_pieces(wire.next_piece, out);
    out.flush();
    return whole && out.good();
}

} // namespace rc::http
