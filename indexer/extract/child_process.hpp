// An extraction child as the parent sees it: a process of its own group, and a socket to it.
#pragma once
#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

// The word that makes this program an extraction child, and where its socket is.
inline constexpr const char* worker_command = "extract-worker";
inline constexpr int worker_socket = 3;
// With what the child ends when it has no more memory.
inline constexpr int exit_no_memory = 3;

class ChildProcess {
public:
    using Clock = std::chrono::steady_clock;

    // Starts this program anew with these arguments, hardly any environment and no descriptor but the socket. Throws
    // Error{internal}. The child dies with the thread that started it.
    explicit ChildProcess(const std::vector<std::string>& arguments);
    ~ChildProcess(); // kills the group and waits for it
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    // From now on it may use `more` of processor time, then the kernel ends it.
    void allow_cpu(std::chrono::seconds more) const;
    // Hands it an open file and what is asked of it, which must not be empty. False if it is gone.
    bool send_file(int descriptor, std::string_view request) const;

    enum class Received { bytes, nothing_in_time, hung_up };
    // Appends what has come; waits for it until `deadline`.
    Received receive(std::string& into, Clock::time_point deadline) const;

    // Ends it if it still runs, and says why it ended: "it crashed (signal 11)".
    std::string end();

private:
    pid_t pid_ = -1;
    int socket_ = -1;
};

} // namespace rc
