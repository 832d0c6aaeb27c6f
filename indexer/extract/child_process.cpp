#include "indexer/extract/child_process.hpp"

#include "common/error.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>

namespace rc {
namespace {

// What a new process starts with: a group of its own, no blocked or ignored signals, only the socket open.
class SpawnPlan {
public:
    explicit SpawnPlan(int socket) {
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
        posix_spawn_file_actions_adddup2(&actions, socket, worker_socket);
        const bool has_null = access("/dev/null", R_OK | W_OK) == 0; // a bare chroot may lack it
        for (int standard : {0, 1, 2}) {
            if (has_null)
                posix_spawn_file_actions_addopen(&actions, standard, "/dev/null", O_RDWR, 0);
            else
                posix_spawn_file_actions_addclose(&actions, standard);
        }
        posix_spawn_file_actions_addclosefrom_np(&actions, worker_socket + 1);
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        posix_spawnattr_setpgroup(&attributes, 0);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnPlan() {
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&actions);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
};

// Runs this very program; by its name where /proc is not mounted.
pid_t spawn_self(int socket, std::vector<std::string> arguments) {
    const SpawnPlan plan(socket);
    // One thread: a confined process can start no other.
    std::string name = "rc-extract", locale = "LC_ALL=C.UTF-8", threads = "OMP_THREAD_LIMIT=1";
    std::vector<char*> argv{name.data()};
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    const std::array<char*, 3> environment{locale.data(), threads.data(), nullptr};
    pid_t pid = -1;
    int failed = ENOENT;
    for (const char* self : {"/proc/self/exe", reinterpret_cast<const char*>(getauxval(AT_EXECFN))})
        if (failed != 0 && self != nullptr)
            failed = posix_spawn(&pid, self, &plan.actions, &plan.attributes, argv.data(), environment.data());
    if (failed != 0)
        throw Error(Error::Kind::internal, std::string("cannot start an extraction child: ") + std::strerror(failed));
    return pid;
}

std::chrono::milliseconds time_left(ChildProcess::Clock::time_point deadline) {
    return std::chrono::ceil<std::chrono::milliseconds>(deadline - ChildProcess::Clock::now());
}

std::string describe_end(int status) {
    if (WIFEXITED(status)) return WEXITSTATUS(status) == 0 ? "it hung up" : "it ran out of memory";
    switch (const int signal = WTERMSIG(status)) {
    case SIGXCPU:
        return "it needed too much processor time";
    case SIGSYS:
        return "it tried to do what no document needs";
    default:
        return "it crashed (signal " + std::to_string(signal) + ")";
    }
}

} // namespace

ChildProcess::ChildProcess(const std::vector<std::string>& arguments) {
    std::array<int, 2> ends{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw Error(Error::Kind::internal, std::string("cannot open a socket: ") + std::strerror(errno));
    socket_ = ends[0];
    try {
        pid_ = spawn_self(ends[1], arguments);
    } catch (const Error&) {
        close(ends[0]);
        close(ends[1]);
        throw;
    }
    close(ends[1]);
}

ChildProcess::~ChildProcess() { end(); }

void ChildProcess::allow_cpu(std::chrono::seconds more) const {
    clockid_t clock{};
    timespec used{};
    if (clock_getcpuclockid(pid_, &clock) != 0 || clock_gettime(clock, &used) != 0)
        return; // it is gone: receive() tells
    const rlimit limit{static_cast<rlim_t>(used.tv_sec + 1 + more.count()), RLIM_INFINITY};
    prlimit(pid_, RLIMIT_CPU, &limit, nullptr); // where a container forbids this, the wall clock still holds
}

bool ChildProcess::send_file(int descriptor, std::string_view request) const {
    std::string bytes(request); // sendmsg wants them not const
    iovec piece{bytes.data(), bytes.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    return sendmsg(socket_, &message, MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

ChildProcess::Received ChildProcess::receive(std::string& into, Clock::time_point deadline) const {
    std::array<char, 1 << 16> buffer;
    for (;;) {
        const auto left = time_left(deadline);
        if (left.count() <= 0) return Received::nothing_in_time;
        pollfd waiting{socket_, POLLIN, 0};
        const int ready =
            poll(&waiting, 1, static_cast<int>(std::min<std::chrono::milliseconds::rep>(left.count(), 1000)));
        if (ready <= 0) continue;
        const ssize_t size = recv(socket_, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (size < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (size <= 0) return Received::hung_up;
        into.append(buffer.data(), static_cast<std::size_t>(size));
        return Received::bytes;
    }
}

std::string ChildProcess::end() {
    if (pid_ < 0) return {};
    close(socket_);
    // A child that hung up by dying is a zombie already, and a signal no longer changes how it ended.
    kill(-pid_, SIGKILL);
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return describe_end(status);
}

} // namespace rc
