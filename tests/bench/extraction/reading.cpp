#include "tests/bench/extraction/reading.hpp"

#include "common/error.hpp"
#include "indexer/extract/read_document.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace rc::bench {
namespace {

struct CloseGzip {
    void operator()(gzFile_s* file) const { gzclose(file); }
};

} // namespace

std::string bytes_of(const std::filesystem::path& file) {
    const std::unique_ptr<gzFile_s, CloseGzip> in(gzopen(file.c_str(), "rb")); // plain files pass through
    if (!in) throw std::runtime_error("cannot open " + file.string());
    std::string bytes;
    std::array<char, 1 << 16> buffer;
    for (int size; (size = gzread(in.get(), buffer.data(), buffer.size())) > 0;)
        bytes.append(buffer.data(), static_cast<std::size_t>(size));
    return bytes;
}

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

Extraction read_in_process(const std::string& bytes) {
    Collector out;
    try {
        read_document(bytes, out);
    } catch (const Error&) { // nothing to be had from it: measured as empty
        return {};
    }
    return out.take();
}

std::string text_of(const Extraction& extraction) {
    std::string text;
    for (const Page& page : extraction.pages) text += page.text + '\n';
    return text;
}

} // namespace rc::bench
