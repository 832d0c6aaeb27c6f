// Lines of a text file, plain or gzip.
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace rc {

// Use from one thread at a time. Throws Error{not_found} if the file cannot be opened, Error{unreadable} when it ends
// too early or is damaged: the lines before have been given.
class LineReader {
public:
    explicit LineReader(const std::filesystem::path& file);
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    // A line longer than this is given cut, and `too_long` is true.
    static constexpr std::size_t longest_line = 64u << 20;

    // The next line without its end; false at the end of the file.
    bool next(std::string& line, bool& too_long);
    std::size_t line_number() const { return number_; } // of the last line given, from 1
    double share() const;                               // of the file that has been read, 0 to 1

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
    std::size_t number_ = 0;
};

} // namespace rc
