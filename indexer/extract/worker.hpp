// The extraction child's side.
#pragma once
#include <cstdint>
#include <functional>
#include <string_view>

namespace rc {

// What is asked of an extraction child, as the first byte of a request.
enum class ExtractRequest : char { text = 't', first_page = 'p' };

// Answers a request about the bytes of a file by sending frames; the end frame is sent for it. May throw Error, which
// is sent as a failure.
using AnswerRequest = std::function<void(std::string_view bytes, std::string_view request, int socket)>;

// Answers one request after another over the socket until the parent hangs up. Confine the process first. Gives the
// exit status.
int serve_requests(int socket, const AnswerRequest& answer);

// The life of a child: `prepare` opens what the libraries open on first use, then the process is confined to `memory`
// bytes and serves. Never returns.
[[noreturn]] void live_as_worker(std::uint64_t memory, const std::function<void()>& prepare,
                                 const AnswerRequest& answer);

} // namespace rc
