#include "indexer/pipeline/line_reader.hpp"

#include "common/error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <zlib.h>

namespace rc {

namespace fs = std::filesystem;

struct LineReader::Impl {
    fs::path path;
    gzFile file; // reads plain files too
    double size;
    std::array<char, 1 << 16> buffer{};
    std::string_view rest; // of the buffer

    explicit Impl(const fs::path& source) : path(source), file(gzopen(source.c_str(), "rbe")), size(0) {
        std::error_code error;
        if (!file || fs::is_directory(source, error)) {
            const int reason = file ? EISDIR : errno;
            if (file) gzclose(file);
            throw Error(Error::Kind::not_found, source.string() + " cannot be read: " + std::strerror(reason),
                        "check the path and its rights");
        }
        size = static_cast<double>(fs::file_size(source, error));
    }
    ~Impl() { gzclose(file); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    // False at the end of the file.
    bool fill() {
        const int got = gzread(file, buffer.data(), static_cast<unsigned>(buffer.size()));
        int code = Z_OK;
        const char* message = gzerror(file, &code);
        if (got < 0 || (got == 0 && code == Z_BUF_ERROR))
            throw Error(Error::Kind::unreadable, path.string() + " ends too early or is damaged: " + message,
                        "fetch it again; the lines before that are in");
        rest = std::string_view(buffer.data(), static_cast<std::size_t>(got));
        return got > 0;
    }
};

LineReader::LineReader(const fs::path& file) : impl_(std::make_unique<Impl>(file)) {}
LineReader::~LineReader() = default;

bool LineReader::next(std::string& line, bool& too_long) {
    line.clear();
    too_long = false;
    bool any = false;
    while (!impl_->rest.empty() || impl_->fill()) {
        any = true;
        const std::size_t end = std::min(impl_->rest.find('\n'), impl_->rest.size());
        const std::size_t room = longest_line - line.size();
        too_long = too_long || end > room;
        line.append(impl_->rest.substr(0, std::min(end, room)));
        const bool whole = end < impl_->rest.size();
        impl_->rest.remove_prefix(std::min(end + 1, impl_->rest.size()));
        if (whole) break;
    }
    if (any) ++number_;
    return any;
}

double LineReader::share() const {
    return impl_->size > 0 ? std::min(static_cast<double>(gzoffset(impl_->file)) / impl_->size, 1.0) : 1.0;
}

} // namespace rc
