#include "common/catalogue/file_store.hpp"

#include "common/digest.hpp"
#include "common/error.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace rc {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannot_write(const fs::path& file, int error) {
    throw Error(Error::Kind::internal, "cannot write " + file.string() + ": " + std::strerror(error),
                "check the space and the rights of the data folder");
}

void sync(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) cannot_write(path, errno);
    const int synced = ::fsync(descriptor);
    const int error = errno;
    ::close(descriptor);
    if (synced != 0) cannot_write(path, error);
}

// Removes what a failure leaves behind.
struct TemporaryFile {
    fs::path path;
    ~TemporaryFile() {
        std::error_code ignored; // it has usually been renamed away
        fs::remove(path, ignored);
    }
};

// Not `out << in.rdbuf()`, which takes an empty file for a failure.
void copy_all(std::istream& in, std::ostream& out) {
    std::array<char, 1 << 16> buffer{};
    while (in && out) {
        in.read(buffer.data(), buffer.size());
        out.write(buffer.data(), in.gcount());
    }
}

// Unlike any other thread's and process's.
std::string unique_suffix() { return "." + std::to_string(::getpid()) + "." + std::to_string(::gettid()); }

// Copies are made here: below the same folder, so that renaming moves no bytes, and apart, so that leftovers are found.
fs::path incoming(const fs::path& folder) { return folder / "incoming"; }

void make_folder(const fs::path& folder) {
    std::error_code error;
    if (fs::create_directories(folder, error)) sync(folder.parent_path());
    if (error) cannot_write(folder, error.value());
}

} // namespace

fs::path FileStore::path(std::string_view sha256) const { return folder_ / sha256.substr(0, 2) / sha256; }

void FileStore::keep(const fs::path& from, std::string_view sha256) const {
    std::ifstream in(from, std::ios::binary);
    keep_stream(in, path(sha256), Check::sha256);
}

void FileStore::keep_bytes(std::string_view bytes, std::string_view sha256) const {
    std::istringstream in{std::string(bytes)};
    keep_stream(in, path(sha256), Check::sha256);
}

fs::path FileStore::picture_path(std::string_view sha256) const { return path(sha256) += ".webp"; }

void FileStore::keep_picture(std::string_view webp, std::string_view sha256) const {
    std::istringstream in{std::string(webp)};
    keep_stream(in, picture_path(sha256), Check::nothing);
}

void FileStore::keep_stream(std::istream& from, const fs::path& kept, Check check) const {
    if (fs::exists(kept)) return;
    make_folder(kept.parent_path());
    make_folder(incoming(folder_));
    const TemporaryFile copy{incoming(folder_) / (kept.filename().string() + unique_suffix())};
    std::ofstream out(copy.path, std::ios::binary | std::ios::trunc);
    copy_all(from, out);
    out.close();
    if (!out) cannot_write(kept, errno);
    if (check == Check::sha256 && sha256_hex_of_file(copy.path) != kept.filename().string())
        throw Error(Error::Kind::unreadable, "the file changed while it was read", "add it again");
    sync(copy.path);
    std::error_code error;
    fs::rename(copy.path, kept, error);
    if (error) cannot_write(kept, error.value());
    sync(kept.parent_path());
}

void FileStore::remove_leftovers() const {
    std::error_code error;
    fs::remove_all(incoming(folder_), error);
    if (error) cannot_write(incoming(folder_), error.value());
}

} // namespace rc
