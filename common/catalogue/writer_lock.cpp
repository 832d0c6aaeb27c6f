#include "common/catalogue/writer_lock.hpp"

#include "common/error.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>

namespace rc {

WriterLock::WriterLock(const std::filesystem::path& data) {
    const std::filesystem::path file = data / "writer.lock";
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor_ < 0)
        throw Error(Error::Kind::unavailable, "cannot write to " + data.string() + ": " + std::strerror(errno),
                    "check the rights of the data folder");
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(descriptor_);
    throw Error(Error::Kind::conflict, "another program is writing to " + data.string(), "wait until it has finished");
}

WriterLock::~WriterLock() { ::close(descriptor_); }

} // namespace rc
