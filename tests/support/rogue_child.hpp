// Children that an attacker has taken over, unconfined: what the parent must bear.
#pragma once
#include "indexer/extract/child_process.hpp"
#include "indexer/extract/frame.hpp"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

namespace rc::test {

inline constexpr const char* rogue_command = "rogue-worker";

inline void send_to_parent(const std::string& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t sent = send(worker_socket, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
        if (sent <= 0) _exit(EXIT_SUCCESS); // the parent has hung up
        at += static_cast<std::size_t>(sent);
    }
}

// If this process was started as a rogue: never returns. Else gives -1 and does nothing.
inline int run_rogue_if_asked(int argc, char** argv) {
    if (argc != 3 || std::strcmp(argv[1], rogue_command) != 0) return -1;
    const std::string what = argv[2];
    for (const int number : {SIGTERM, SIGHUP, SIGINT}) signal(number, SIG_IGN);
    send_to_parent(encode({FrameKind::ready, {}}));
    char request[1];
    recv(worker_socket, request, sizeof request, 0);
    const std::string warning = encode(warning_frame(std::string(4000, 'w')));
    if (what == "flood") // frames without end
        for (;;) send_to_parent(warning);
    if (what == "one endless frame") {
        send_to_parent(std::string("\xFF\xFF\xFF\x7F\x02", 5));
        for (;;) send_to_parent(std::string(1 << 16, 'x'));
    }
    if (what == "noise")
        for (;;) send_to_parent(std::string(1 << 16, '\x5A'));
    if (what == "crowd") // many processes that outlive the one the parent knows
        for (int i = 0; i < 20; ++i)
            if (fork() == 0)
                for (;;) pause();
    if (what == "crash") abort();
    for (;;) pause();
}

} // namespace rc::test
