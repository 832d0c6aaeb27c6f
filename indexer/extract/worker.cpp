#include "indexer/extract/worker.hpp"

#include "common/error.hpp"
#include "indexer/extract/child_process.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/extract/frame.hpp"
#include "indexer/extract/pdf/pdf.hpp"
#include "indexer/extract/read_document.hpp"
#include "indexer/extract/sandbox.hpp"
#include "indexer/extract/worker_socket.hpp"

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>

namespace rc {
namespace {

void answer_one(const WorkerRequest& request, const AnswerRequest& answer, int socket) {
    try {
        answer(read_whole(request.descriptor), request.words, socket);
        send_all(socket, encode({FrameKind::end, {}}));
    } catch (const Error& error) {
        send_all(socket, encode(failure_frame(error)));
    }
}

void extract(std::string_view bytes, std::string_view request, int socket) {
    if (request.front() == static_cast<char>(ExtractRequest::first_page)) {
        send_all(socket, encode(picture_frame(draw_first_page(bytes))));
        return;
    }
    FrameSink sink(socket);
    read_document(bytes, sink);
}

} // namespace

int serve_requests(int socket, const AnswerRequest& answer) {
    send_all(socket, encode({FrameKind::ready, {}}));
    while (const std::optional<WorkerRequest> request = receive_request(socket)) {
        answer_one(*request, answer, socket);
        close(request->descriptor);
    }
    return EXIT_SUCCESS;
}

void live_as_worker(std::uint64_t memory, const std::function<void()>& prepare, const AnswerRequest& answer) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::set_new_handler([] { _exit(exit_no_memory); });
    try {
        prepare();
        confine_this_process(memory);
    } catch (const Error& error) {
        send_all(worker_socket, encode(failure_frame(error)));
        _exit(EXIT_SUCCESS);
    }
    _exit(serve_requests(worker_socket, answer)); // no destructors: the libraries' state may be a wreck
}

int run_worker_if_asked(int argc, char** argv) {
    if (argc != 3 || std::strcmp(argv[1], worker_command) != 0) return -1;
    live_as_worker(std::strtoull(argv[2], nullptr, 10), prepare_pdf_reading, extract);
}

} // namespace rc
