// Mends the text of finished pages, of whatever format, on their way.
#pragma once
#include "indexer/extract/text/sink.hpp"

namespace rc {

// Mends what is certain in a page's text and logs it there. Garbled pages are left alone. Pure; any thread.
void repair(Page& page);

class RepairingSink final : public ExtractionSink {
public:
    explicit RepairingSink(ExtractionSink& next) : next_(next) {}
    void begin(const ExtractionHead& head) override { next_.begin(head); }
    void draft(const Page& page) override { next_.draft(page); }
    void page(const Page& page) override;
    void outline(const std::vector<OutlineEntry>& entries) override { next_.outline(entries); }
    // The title is mended as the pages are.
    void describe(const Description& embedded) override;
    void warn(const std::string& warning) override { next_.warn(warning); }

private:
    ExtractionSink& next_;
};

} // namespace rc
