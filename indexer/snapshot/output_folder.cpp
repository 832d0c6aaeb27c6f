#include "indexer/snapshot/output_folder.hpp"

#include "common/digest.hpp"
#include "common/error.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <stdio.h> // renameat2
#include <sys/stat.h>
#include <system_error>

namespace rc::snapshot {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const std::string& what, const fs::path& path, int error) {
    throw Error(Error::Kind::unavailable,
                "cannot " + what + ' ' + path.string() + ": " + std::generic_category().message(error),
                "check the path, its rights and the free space");
}

// "DIR/" names the same folder as "DIR".
fs::path without_slash(const fs::path& path) {
    const fs::path absolute = fs::absolute(path).lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

} // namespace

OutputFolder::OutputFolder(fs::path destination, std::string_view mark) : destination_(without_slash(destination)) {
    if (fs::exists(destination_) && !fs::exists(destination_ / mark))
        throw Error(Error::Kind::conflict, destination_.string() + " is there and is no snapshot",
                    "name a folder that is not there yet");
    std::string pattern = destination_.string() + ".XXXXXX";
    if (!::mkdtemp(pattern.data())) fail("make a folder beside", destination_, errno);
    folder_ = pattern;
    // mkdtemp makes it for the owner alone, whatever the user's mask.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::chmod(folder_.c_str(), 0777 & ~mask) != 0) fail("change the rights of", folder_, errno);
}

OutputFolder::~OutputFolder() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::ofstream OutputFolder::open(std::string_view name) const {
    return std::ofstream(folder_ / name, std::ios::binary | std::ios::trunc);
}

WrittenFile OutputFolder::close(std::ofstream& file, std::string_view name) const {
    const fs::path path = folder_ / name;
    file.close();
    if (!file) fail("write", path, errno);
    return {std::string(name), sha256_hex_of_file(path), fs::file_size(path)};
}

WrittenFile OutputFolder::write(std::string_view name, std::string_view text) const {
    std::ofstream file = open(name);
    file << text;
    return close(file, name);
}

// What was there before is exchanged in one step, and goes with the destructor.
void OutputFolder::finish() {
    const unsigned how = fs::exists(destination_) ? RENAME_EXCHANGE : RENAME_NOREPLACE;
    if (::renameat2(AT_FDCWD, folder_.c_str(), AT_FDCWD, destination_.c_str(), how) != 0)
        fail("put the snapshot in the place of", destination_, errno);
}

} // namespace rc::snapshot
