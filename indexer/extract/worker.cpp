#include "indexer/extract/worker.hpp"

#include "common/error.hpp"
#include "indexer/extract/child_process.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/extract/frame.hpp"
#include "indexer/extract/pdf/pdf.hpp"
#include "indexer/extract/read_document.hpp"
#include "indexer/extract/sandbox.hpp"

#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>
#include <optional>

namespace rc {
namespace {

void send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) _exit(EXIT_SUCCESS); // the parent is gone: nobody to answer
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

class FrameSink final : public ExtractionSink {
public:
    explicit FrameSink(int socket) : socket_(socket) {}
    void begin(const ExtractionHead& head) override { send_all(socket_, encode(head_frame(head))); }
    void draft(const Page& page) override { send_all(socket_, encode(page_frame(FrameKind::draft, page))); }
    void page(const Page& page) override { send_all(socket_, encode(page_frame(FrameKind::page, page))); }
    void outline(const std::vector<OutlineEntry>& entries) override {
        send_all(socket_, encode(outline_frame(entries)));
    }
    void describe(const Description& embedded) override { send_all(socket_, encode(description_frame(embedded))); }
    void warn(const std::string& warning) override { send_all(socket_, encode(warning_frame(warning))); }

private:
    int socket_;
};

// The descriptor of the next message; nothing when the parent has hung up.
std::optional<int> receive_file(int socket) {
    char byte = 0;
    iovec piece{&byte, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    ssize_t size = -1;
    do size = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    while (size < 0 && errno == EINTR);
    const cmsghdr* header = size == 1 ? CMSG_FIRSTHDR(&message) : nullptr;
    if (header == nullptr || header->cmsg_type != SCM_RIGHTS) return {};
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
    return descriptor;
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

void answer(int descriptor, int socket) {
    try {
        FrameSink sink(socket);
        const std::string bytes = read_whole(descriptor);
        read_document(bytes, sink);
        send_all(socket, encode({FrameKind::end, {}}));
    } catch (const Error& error) {
        send_all(socket, encode(failure_frame(error)));
    }
}

} // namespace

int serve_extractions(int socket) {
    send_all(socket, encode({FrameKind::ready, {}}));
    while (const std::optional<int> descriptor = receive_file(socket)) {
        answer(*descriptor, socket);
        close(*descriptor);
    }
    return EXIT_SUCCESS;
}

int run_worker_if_asked(int argc, char** argv) {
    if (argc != 3 || std::strcmp(argv[1], worker_command) != 0) return -1;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::set_new_handler([] { _exit(exit_no_memory); });
    try {
        prepare_pdf_reading();
        confine_this_process(std::strtoull(argv[2], nullptr, 10));
    } catch (const Error& error) {
        send_all(worker_socket, encode(failure_frame(error)));
        _exit(EXIT_SUCCESS);
    }
    _exit(serve_extractions(worker_socket)); // no destructors: the libraries' state may be a wreck
}

} // namespace rc
