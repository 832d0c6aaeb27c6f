// Reads documents in sandboxed children. The parent opens the file and trusts nothing that comes back.
#pragma once
#include "indexer/extract/extraction.hpp"
#include "indexer/extract/raster.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

namespace rc {

struct ExtractLimits {
    std::chrono::seconds wall{60}; // for one document
    std::chrono::seconds cpu{60};
    std::uint64_t memory = 1'536ull << 20; // address space of the child, bytes
    std::uint64_t file = 200ull << 20;     // largest original, bytes
    std::uint64_t text = 64ull << 20;      // largest text of a document, bytes
    std::uint32_t pages = 20'000;
};

// One child process, kept for many documents until one goes wrong. Use from one thread; several Extractors work side
// by side. The child is this program started again (`rc-indexer extract-worker`), so main must call run_worker_if_asked
// first.
class Extractor {
public:
    explicit Extractor(ExtractLimits limits = {});
    ~Extractor();
    Extractor(const Extractor&) = delete;
    Extractor& operator=(const Extractor&) = delete;

    // Throws Error{unreadable} (damaged, locked, empty, hung, crashed, over a limit), {too_large}, {unsupported} or
    // {not_found}; each message says which and what can be done. Never hangs beyond limits.wall plus a second.
    // A child that dies after some pages of a PDF costs only the rest: the pages it gave are returned with a warning.
    Extraction extract(const std::filesystem::path& file);
    // The first page of a PDF as a small picture in colour; nothing if it cannot be drawn, or not in a few seconds.
    // Throws as extract does if the file itself cannot be opened.
    std::optional<Raster> first_page(const std::filesystem::path& file);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// If this process was started as an extraction child: serves until the parent hangs up and gives its exit status.
// Else gives -1 and does nothing.
int run_worker_if_asked(int argc, char** argv);

} // namespace rc
