// Recognises pages in a confined child. The parent opens the file and trusts nothing that comes back.
#pragma once
#include "indexer/extract/extractor.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace rc {

// The word that makes this program a recognition child.
inline constexpr const char* recognition_command = "recognise-worker";

// For one page.
struct RecognitionLimits {
    std::chrono::seconds wall{120};
    std::chrono::seconds cpu{90};
    std::uint64_t memory = 1'536ull << 20;
    std::uint64_t file = 200ull << 20;
};

// One child process for each set of models, kept until another set is asked for. Use from one thread. The child is this
// program started again, so main must call run_recognition_if_asked first.
class Recogniser {
public:
    explicit Recogniser(RecognitionLimits limits = {});
    ~Recogniser();
    Recogniser(const Recogniser&) = delete;
    Recogniser& operator=(const Recogniser&) = delete;

    // Page `page` (from 1) of a PDF: its words and where they stand, with `confidence` and the method set; no label, no
    // headings, no text if there is none on it. Throws ReadingFailure if the page cannot be drawn or read in time,
    // Error{internal} if the models cannot be loaded.
    Page recognise(const std::filesystem::path& file, std::uint32_t page, const std::string& models);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// If this process was started as a recognition child: serves until the parent hangs up. Else gives -1 and does nothing.
int run_recognition_if_asked(int argc, char** argv);

} // namespace rc
