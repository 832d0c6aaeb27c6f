// The child's end of the socket to its parent.
#pragma once
#include "indexer/extract/text/sink.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rc {

inline constexpr std::size_t longest_request = 64; // bytes

struct WorkerRequest {
    int descriptor = -1; // of the file it is about; to be closed
    std::string words;   // what is asked
};

// Ends the process if the parent is gone: there is nobody to answer.
void send_all(int socket, std::string_view bytes);
// The next request; nothing when the parent has hung up.
std::optional<WorkerRequest> receive_request(int socket);
// The whole file. Throws Error{unreadable} if the disk fails.
std::string read_whole(int descriptor);

// Sends everything to the parent.
class FrameSink final : public ExtractionSink {
public:
    explicit FrameSink(int socket) : socket_(socket) {}
    void begin(const ExtractionHead& head) override;
    void draft(const Page& page) override;
    void page(const Page& page) override;
    void outline(const std::vector<OutlineEntry>& entries) override;
    void describe(const Description& embedded) override;
    void warn(const std::string& warning) override;

private:
    int socket_;
};

} // namespace rc
