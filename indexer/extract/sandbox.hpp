// Takes from this process everything a reader of foreign bytes does not need.
#pragma once
#include <cstdint>

namespace rc {

// For good, before the first foreign byte: no new files but Poppler's character maps and the fonts (and those only where
// the kernel has Landlock), no sockets, no programs, no other processes, no writing but to descriptors already open, no
// core dump, at most `memory` bytes of address space. A forbidden call fails with EPERM; execve, socket and ptrace kill.
// Works as any user. Throws Error{internal} if the kernel refuses the filter of system calls (Linux 3.17 has it).
void confine_this_process(std::uint64_t memory);

} // namespace rc
