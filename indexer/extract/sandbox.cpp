#include "indexer/extract/sandbox.hpp"

#include "common/error.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

namespace rc {
namespace {

// What Poppler opens while it reads and draws: Debian's poppler-data, for East Asian fonts, and the fonts that take the
// place of those a file does not carry.
constexpr std::array readable_folders{"/usr/share/poppler", "/usr/share/fonts"};
constexpr rlim_t most_descriptors = 32;

// Address sanitizer reserves terabytes: with a limited address space it could not start. It tests addresses by pipes.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

void limit(__rlimit_resource resource, rlim_t value) {
    const rlimit both{value, value};
    if (setrlimit(resource, &both) != 0) throw Error(Error::Kind::internal, "cannot limit the extraction child");
}

// What each version of Landlock can forbid: the first so many bits of its list (man landlock(7)).
__u64 file_accesses(long version) {
    const unsigned bits = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
    return (__u64{1} << bits) - 1;
}

// True if from now on no file but those can be opened. Containers often have no Landlock.
bool restrict_files() {
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version <= 0) return false;
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = file_accesses(version);
    const int rules = static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
    if (rules < 0) return false;
    for (const char* name : readable_folders) {
        const int folder = open(name, O_PATH | O_DIRECTORY | O_CLOEXEC);
        if (folder < 0) continue;
        landlock_path_beneath_attr beneath{};
        beneath.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
        beneath.parent_fd = folder;
        syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0); // without it: fewer glyphs
        close(folder);
    }
    const bool restricted = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return restricted;
}

// Reading what is open, memory, time, and ending: all that parsing needs.
constexpr std::array allowed_calls{SCMP_SYS(read),
                                   SCMP_SYS(pread64),
                                   SCMP_SYS(readv),
                                   SCMP_SYS(write),
                                   SCMP_SYS(writev),
                                   SCMP_SYS(lseek),
                                   SCMP_SYS(close),
                                   SCMP_SYS(fstat),
                                   SCMP_SYS(newfstatat),
                                   SCMP_SYS(getdents64),
                                   SCMP_SYS(recvmsg),
                                   SCMP_SYS(sendto),
                                   SCMP_SYS(mmap),
                                   SCMP_SYS(munmap),
                                   SCMP_SYS(mremap),
                                   SCMP_SYS(madvise),
                                   SCMP_SYS(brk),
                                   SCMP_SYS(mprotect),
                                   SCMP_SYS(futex),
                                   SCMP_SYS(rt_sigaction),
                                   SCMP_SYS(rt_sigprocmask),
                                   SCMP_SYS(rt_sigreturn),
                                   SCMP_SYS(sigaltstack),
                                   SCMP_SYS(clock_gettime),
                                   SCMP_SYS(gettimeofday),
                                   SCMP_SYS(getrandom),
                                   SCMP_SYS(getpid),
                                   SCMP_SYS(gettid),
                                   SCMP_SYS(getuid),
                                   SCMP_SYS(geteuid),
                                   SCMP_SYS(sysinfo),
                                   SCMP_SYS(sched_yield),
                                   SCMP_SYS(sched_getaffinity),
                                   SCMP_SYS(restart_syscall),
                                   SCMP_SYS(exit),
                                   SCMP_SYS(exit_group)};

bool filter_calls(bool may_open) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(1)); // EPERM, not death: libraries probe for things
    if (filter == nullptr) return false;
    bool ok = true;
    const auto add = [&](int result) { ok = ok && result == 0; };
    for (int call : allowed_calls) add(seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0));
    if (sanitized) add(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(pipe2), 0));
    for (int call : {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(socket), SCMP_SYS(ptrace)})
        add(seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, call, 0));
    // abort() signals the own process, nobody else may be.
    add(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
                         SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()))));
    if (may_open)
        add(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                             SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY)));
    ok = ok && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return ok;
}

} // namespace

void confine_this_process(std::uint64_t memory) {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, most_descriptors);
    if (!sanitized) limit(RLIMIT_AS, memory);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); // nobody of the same user may look into it
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !filter_calls(restrict_files()))
        throw Error(Error::Kind::internal, "this system does not let a process confine itself",
                    "documents are only read in confinement: allow seccomp(2) in the container");
}

} // namespace rc
