// The originals, each under its SHA-256, never changed.
#pragma once
#include <filesystem>
#include <istream>
#include <string_view>
#include <utility>

namespace rc {

// Safe from any thread and process.
class FileStore {
public:
    // `folder` is DATA/files; it need not be there yet.
    explicit FileStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Where the original with that SHA-256 lies: files/ab/abcd....
    std::filesystem::path path(std::string_view sha256) const;
    // Copies `from` there (temporary name, fsync, rename): whole or not at all, and durable on return. Nothing happens if
    // it is there. Throws Error{unreadable} if `from` cannot be read or no longer has that SHA-256, Error{internal} if
    // the copy cannot be written.
    void keep(const std::filesystem::path& from, std::string_view sha256) const;
    // The same for bytes in memory.
    void keep_bytes(std::string_view bytes, std::string_view sha256) const;
    // The picture of an original's first page, beside it. Nothing happens if there is one. Throws Error{internal} if it
    // cannot be written.
    std::filesystem::path picture_path(std::string_view sha256) const;
    void keep_picture(std::string_view webp, std::string_view sha256) const;
    // Removes what copies that were cut off have left. Only while nobody else keeps files here.
    void remove_leftovers() const;

private:
    enum class Check { sha256, nothing };
    void keep_stream(std::istream& from, const std::filesystem::path& kept, Check check) const;

    std::filesystem::path folder_;
};

} // namespace rc
