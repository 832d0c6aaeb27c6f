// What every format's reader writes to: pages as they are done, so that a reader which dies leaves what it had.
#pragma once
#include "indexer/extract/extraction.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

// What is known before the first page.
struct ExtractionHead {
    std::string media_type;
    std::string method;
    bool paged = false;
    std::uint32_t page_count = 0; // of the original; 0 where it has no pages
};

class ExtractionSink {
public:
    ExtractionSink() = default;
    virtual ~ExtractionSink() = default;
    ExtractionSink(const ExtractionSink&) = default;
    ExtractionSink& operator=(const ExtractionSink&) = default;

    // Once, before everything else.
    virtual void begin(const ExtractionHead& head) = 0;
    // The next page as read without knowledge of the others. Stands until `page` gives the same page anew.
    virtual void draft(const Page& page) = 0;
    // The next page, finished.
    virtual void page(const Page& page) = 0;
    // The table of contents that the file carries beside its text.
    virtual void outline(const std::vector<OutlineEntry>& entries) = 0;
    virtual void describe(const Description& embedded) = 0;
    virtual void warn(const std::string& warning) = 0;
};

// Gathers it all; places of words up to so many, which bounds the memory for them to 100 MB.
inline constexpr std::size_t most_words_placed = 4'000'000;
class Collector : public ExtractionSink {
public:
    void begin(const ExtractionHead& head) override { head_ = head; }
    void draft(const Page& page) override;
    void page(const Page& page) override;
    void outline(const std::vector<OutlineEntry>& entries) override { outline_ = entries; }
    void describe(const Description& embedded) override { embedded_ = embedded; }
    void warn(const std::string& warning) override { warnings_.push_back(warning); }

    const ExtractionHead& head() const { return head_; }
    std::size_t page_count() const { return std::max(pages_.size(), drafts_.size()); }
    std::size_t text_bytes() const { return text_bytes_; } // of drafts and pages together
    std::size_t warning_count() const { return warnings_.size(); }
    // Everything so far; pages that were not finished as their drafts. Leaves the collector empty.
    Extraction take();

private:
    ExtractionHead head_;
    Description embedded_;
    std::vector<Page> drafts_, pages_;
    std::vector<OutlineEntry> outline_;
    std::vector<std::string> warnings_;
    std::size_t text_bytes_ = 0, words_ = 0;
};

} // namespace rc
