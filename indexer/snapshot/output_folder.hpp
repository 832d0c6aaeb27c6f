// A folder that appears whole or not at all.
#pragma once
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace rc::snapshot {

struct WrittenFile {
    std::string name, sha256;
    std::uint64_t bytes = 0;
};

// Files are written beside the destination; finish() puts them in its place. Destroyed before, it leaves nothing.
class OutputFolder {
public:
    // Throws Error{conflict} if the destination is there and holds no file `mark`, Error{unavailable} if no folder can
    // be made beside it.
    OutputFolder(std::filesystem::path destination, std::string_view mark);
    ~OutputFolder();
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;

    // A new file of the folder. Errors of writing show in close().
    std::ofstream open(std::string_view name) const;
    // Throws Error{unavailable} if not everything could be written. Gives its size and digest.
    WrittenFile close(std::ofstream& file, std::string_view name) const;
    WrittenFile write(std::string_view name, std::string_view text) const;
    void finish();

private:
    std::filesystem::path destination_, folder_;
};

} // namespace rc::snapshot
