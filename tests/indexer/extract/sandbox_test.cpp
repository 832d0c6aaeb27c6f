#include "indexer/extract/sandbox.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <functional>
#include <string>

namespace {

constexpr std::uint64_t memory = 1024ull << 20;
constexpr int refused = 0, done = 1; // exit status of an attempt

// Runs the attempt in a confined child and gives its wait status.
int confined(const std::function<bool()>& attempt) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        rc::confine_this_process(memory);
        _exit(attempt() ? done : refused);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

bool opens(const char* path, int flags) { return open(path, flags, 0600) >= 0; }

} // namespace

TEST_CASE("sandbox: what a reader needs still works") {
    const int status = confined([] {
        void* block = mmap(nullptr, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        return block != MAP_FAILED && std::string(100'000, 'x').size() == 100'000;
    });
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == done);
}

TEST_CASE("sandbox: no way out") {
    struct Row {
        const char* name;
        std::function<bool()> attempt;
    };
    const pid_t parent = getpid();
    for (const Row& row : {
             Row{"read a file", [] { return opens("/etc/passwd", O_RDONLY); }},
             Row{"read a process",
                 [] { return opens("/proc/self/maps", O_RDONLY) || opens("/proc/1/environ", O_RDONLY); }},
             Row{"list a folder", [] { return opens("/", O_RDONLY | O_DIRECTORY); }},
             Row{"make a file", [] { return opens("/tmp/rc-escape", O_WRONLY | O_CREAT); }},
             Row{"write to a device", [] { return opens("/dev/null", O_WRONLY); }},
             Row{"remove a file", [] { return unlink("/tmp/rc-escape") == 0 || errno != EPERM; }},
             Row{"change rights", [] { return chmod("/tmp", 0777) == 0; }},
             Row{"make a folder", [] { return mkdir("/tmp/rc-escape", 0700) == 0; }},
             Row{"make a process", [] { return fork() > 0; }},
             Row{"make a thread", [] { return syscall(SYS_clone, CLONE_VM | CLONE_FILES, nullptr) > 0; }},
             Row{"multiply without end",
                 [] {
                     for (int i = 0; i < 1000; ++i)
                         if (fork() >= 0) return true;
                     return false;
                 }},
             Row{"signal the parent", [parent] { return kill(parent, 0) == 0 || kill(parent, SIGKILL) == 0; }},
             Row{"signal everybody", [] { return kill(-1, 0) == 0; }},
             Row{"read the parent's memory",
                 [parent] {
                     char byte = 0;
                     const iovec here{&byte, 1}, there{&byte, 1};
                     return process_vm_readv(parent, &here, 1, &there, 1, 0) > 0;
                 }},
             Row{"work past the filter", [] { return syscall(SYS_io_uring_setup, 1, nullptr) >= 0 || errno != EPERM; }},
             Row{"hide from the limits", [] { return setsid() >= 0 || setpgid(0, 0) == 0; }},
             Row{"change own limits",
                 [] {
                     const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
                     return setrlimit(RLIMIT_AS, &more) == 0;
                 }},
             Row{"make a pair of sockets",
                 [] {
                     int ends[2];
                     return socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0;
                 }},
             Row{"change user", [] { return setuid(0) == 0; }},
             Row{"change root", [] { return chroot("/tmp") == 0; }},
         }) {
        CAPTURE(row.name);
        const int status = confined(row.attempt);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == refused);
    }
}

TEST_CASE("sandbox: worst attempts end the process") {
    struct Row {
        const char* name;
        std::function<bool()> attempt;
    };
    for (const Row& row : {
             Row{"run a program", [] { return execl("/bin/true", "true", nullptr) == 0; }},
             Row{"open a socket", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
             Row{"look into a process", [] { return ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }},
         }) {
        CAPTURE(row.name);
        const int status = confined(row.attempt);
        CHECK(WIFSIGNALED(status));
        CHECK(WTERMSIG(status) == SIGSYS);
    }
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("sandbox: no more memory than allowed") {
    const int status =
        confined([] { return mmap(nullptr, 2 * memory, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; });
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == refused);
}
#endif
