// A client for tests: knows nothing of the server's code, sends what it is told, byte by byte if need be.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rc::test {

struct HttpAnswer {
    int status = 0;                             // 0: closed without an answer
    std::map<std::string, std::string> headers; // names in lower case
    std::string body;                           // unpacked if it came compressed, joined if it came in chunks
    bool whole = true;                          // false: broke off before the end of its chunks
    const std::string& header(const std::string& name) const;
};

// A connection to a port of this machine. Reading gives up after 10 s.
class HttpConnection {
public:
    explicit HttpConnection(std::uint16_t port);
    ~HttpConnection();
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

    void send(std::string_view bytes);
    // The next answer; `head` tells that it has no body.
    HttpAnswer read(bool head = false);
    // True if the server closes without another byte.
    bool is_closed();

private:
    bool fill();
    bool read_chunks(std::string& body);
    int socket_;
    std::string buffer_;
};

using Headers = std::vector<std::pair<std::string, std::string>>;

HttpAnswer request(std::uint16_t port, std::string_view method, std::string_view target, const Headers& headers = {},
                   std::string_view body = {});
inline HttpAnswer get(std::uint16_t port, std::string_view target, const Headers& headers = {}) {
    return request(port, "GET", target, headers);
}

} // namespace rc::test
