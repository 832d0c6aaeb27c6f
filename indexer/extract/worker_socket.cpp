#include "indexer/extract/worker_socket.hpp"

#include "common/error.hpp"
#include "indexer/extract/frame.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace rc {

void send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) _exit(EXIT_SUCCESS);
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

std::optional<WorkerRequest> receive_request(int socket) {
    std::array<char, longest_request> bytes{};
    iovec piece{bytes.data(), bytes.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    ssize_t size = -1;
    do size = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    while (size < 0 && errno == EINTR);
    const cmsghdr* header = size > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
    if (header == nullptr || header->cmsg_type != SCM_RIGHTS) return {};
    WorkerRequest request{-1, std::string(bytes.data(), static_cast<std::size_t>(size))};
    std::memcpy(&request.descriptor, CMSG_DATA(header), sizeof request.descriptor);
    return request;
}

// Read, not mapped: a file that is cut while it is read must not kill the reader.
std::string read_whole(int descriptor) {
    struct stat status {};
    std::string bytes;
    if (fstat(descriptor, &status) == 0 && status.st_size > 0) bytes.resize(static_cast<std::size_t>(status.st_size));
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t size = pread(descriptor, bytes.data() + have, bytes.size() - have, static_cast<off_t>(have));
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) throw Error(Error::Kind::unreadable, "the file cannot be read from its disk", "check the disk");
        if (size == 0) break;
        have += static_cast<std::size_t>(size);
    }
    bytes.resize(have);
    return bytes;
}

void FrameSink::begin(const ExtractionHead& head) { send_all(socket_, encode(head_frame(head))); }
void FrameSink::draft(const Page& page) { send_all(socket_, encode(page_frame(FrameKind::draft, page))); }
void FrameSink::page(const Page& page) { send_all(socket_, encode(page_frame(FrameKind::page, page))); }
void FrameSink::outline(const std::vector<OutlineEntry>& entries) { send_all(socket_, encode(outline_frame(entries))); }
void FrameSink::describe(const Description& embedded) { send_all(socket_, encode(description_frame(embedded))); }
void FrameSink::warn(const std::string& warning) { send_all(socket_, encode(warning_frame(warning))); }

} // namespace rc
