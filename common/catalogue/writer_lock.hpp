// At most one program writes to a data folder.
#pragma once
#include <filesystem>

namespace rc {

// Held until destroyed; the kernel lets go of it when the process dies, however it dies.
class WriterLock {
public:
    // Throws Error{conflict} if another process holds it, Error{unavailable} if the folder cannot be written to.
    explicit WriterLock(const std::filesystem::path& data);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    int descriptor_;
};

} // namespace rc
