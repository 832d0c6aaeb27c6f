// The file as it is handed to an extraction child.
#pragma once
#include <cstdint>
#include <filesystem>

namespace rc {

class OriginalFile {
public:
    // Opens it for reading. Throws Error{not_found}, Error{unreadable} (a folder, a device, empty, no permission) or
    // Error{too_large}. Never blocks, also not on a pipe.
    OriginalFile(const std::filesystem::path& file, std::uint64_t largest);
    ~OriginalFile();
    OriginalFile(const OriginalFile&) = delete;
    OriginalFile& operator=(const OriginalFile&) = delete;

    int descriptor() const { return descriptor_; }

private:
    int descriptor_ = -1;
};

} // namespace rc
