#include "indexer/extract/original_file.hpp"

#include "common/error.hpp"
#include "indexer/extract/failure.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace rc {
namespace {

int open_for_reading(const std::filesystem::path& file) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor >= 0) return descriptor;
    switch (const int reason = errno) {
    case ENOENT:
    case ENOTDIR:
        throw Error(Error::Kind::not_found, "there is no such file", "check its name and folder");
    case EACCES:
    case EPERM:
        throw Error(Error::Kind::unreadable, "no permission to read the file",
                    "give the indexer's user the right to read it");
    default:
        throw Error(Error::Kind::unreadable, std::string("the file cannot be opened: ") + std::strerror(reason));
    }
}

void check(const struct stat& status, std::uint64_t largest) {
    if (S_ISDIR(status.st_mode))
        throw Error(Error::Kind::unreadable, "this is a folder, not a document", "add the files in it");
    if (!S_ISREG(status.st_mode))
        throw Error(Error::Kind::unreadable, "this is a device or a pipe, not a document", "add a regular file");
    if (status.st_size == 0) throw ReadingFailure(Fault::empty, "the file is empty", "copy or download it again");
    if (static_cast<std::uint64_t>(status.st_size) > largest)
        throw Error(Error::Kind::too_large, "the file is larger than " + std::to_string(largest >> 20) + " MB",
                    "split it, or reduce the resolution of its images");
}

} // namespace

OriginalFile::OriginalFile(const std::filesystem::path& file, std::uint64_t largest)
    : descriptor_(open_for_reading(file)) {
    struct stat status {};
    try {
        if (fstat(descriptor_, &status) != 0)
            throw Error(Error::Kind::unreadable, std::string("the file cannot be examined: ") + std::strerror(errno));
        check(status, largest);
    } catch (const Error&) {
        close(descriptor_);
        throw;
    }
}

OriginalFile::~OriginalFile() { close(descriptor_); }

} // namespace rc
