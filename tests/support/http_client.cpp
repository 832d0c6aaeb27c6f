#include "tests/support/http_client.hpp"

#include <arpa/inet.h>
#include <array>
#include <cctype>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

namespace rc::test {
namespace {

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

std::string unpacked(const std::string& gzip) {
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(gzip.data()));
    stream.avail_in = static_cast<uInt>(gzip.size());
    std::string out;
    std::array<char, 1 << 16> buffer;
    int result = Z_OK;
    while (result == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = buffer.size();
        result = inflate(&stream, Z_NO_FLUSH);
        out.append(buffer.data(), buffer.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (result != Z_STREAM_END) throw std::runtime_error("the body is not gzip");
    return out;
}

} // namespace

const std::string& HttpAnswer::header(const std::string& name) const {
    static const std::string none;
    const auto at = headers.find(name);
    return at == headers.end() ? none : at->second;
}

HttpConnection::HttpConnection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect");
}

HttpConnection::~HttpConnection() { ::close(socket_); }

void HttpConnection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return; // the server has closed; reading shows what it said
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool HttpConnection::fill() {
    std::array<char, 1 << 16> bytes;
    const ssize_t got = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (got > 0) buffer_.append(bytes.data(), static_cast<std::size_t>(got));
    return got > 0;
}

// False if the connection ends before the last chunk.
bool HttpConnection::read_chunks(std::string& body) {
    for (;;) {
        std::size_t line = 0;
        while ((line = buffer_.find("\r\n")) == buffer_.npos)
            if (!fill()) return false;
        const std::size_t size = std::stoull(buffer_.substr(0, line), nullptr, 16);
        while (buffer_.size() < line + 2 + size + 2)
            if (!fill()) return false;
        body += buffer_.substr(line + 2, size);
        buffer_.erase(0, line + 2 + size + 2);
        if (size == 0) return true;
    }
}

HttpAnswer HttpConnection::read(bool head) {
    HttpAnswer answer;
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == buffer_.npos)
        if (!fill()) return answer;
    const std::string top = buffer_.substr(0, end + 2);
    buffer_.erase(0, end + 4);
    answer.status = std::stoi(top.substr(top.find(' ')));
    for (std::size_t line = top.find("\r\n") + 2; line < top.size(); line = top.find("\r\n", line) + 2) {
        const std::size_t colon = top.find(": ", line);
        answer.headers[lower(top.substr(line, colon - line))] =
            top.substr(colon + 2, top.find("\r\n", line) - colon - 2);
    }
    const std::string& length = answer.header("content-length");
    const std::size_t bytes = head || length.empty() ? 0 : std::stoull(length);
    while (buffer_.size() < bytes && fill()) {
    }
    answer.body = buffer_.substr(0, bytes);
    buffer_.erase(0, bytes);
    if (!head && answer.header("transfer-encoding") == "chunked") answer.whole = read_chunks(answer.body);
    if (answer.whole && answer.header("content-encoding") == "gzip" && !head) answer.body = unpacked(answer.body);
    return answer;
}

bool HttpConnection::is_closed() {
    if (!buffer_.empty()) return false;
    char byte = 0;
    return ::recv(socket_, &byte, 1, 0) == 0;
}

HttpAnswer request(std::uint16_t port, std::string_view method, std::string_view target, const Headers& headers,
                   std::string_view body) {
    std::string text(method);
    text.append(" ").append(target).append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    for (const auto& [name, value] : headers) text.append(name).append(": ").append(value).append("\r\n");
    if (!body.empty()) text.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
    text.append("\r\n").append(body);
    HttpConnection connection(port);
    connection.send(text);
    return connection.read(method == "HEAD");
}

} // namespace rc::test
