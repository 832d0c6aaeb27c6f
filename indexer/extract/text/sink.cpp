#include "indexer/extract/text/sink.hpp"

#include <iterator>
#include <utility>

namespace rc {

void Collector::draft(const Page& page) {
    text_bytes_ += page.text.size();
    drafts_.push_back(page);
}

void Collector::page(const Page& page) {
    text_bytes_ += page.text.size();
    pages_.push_back(page);
    words_ += page.layout.words.size();
    if (words_ > most_words_placed) pages_.back().layout.words.clear();
    if (pages_.size() <= drafts_.size()) { // the draft has done its service
        text_bytes_ -= drafts_[pages_.size() - 1].text.size();
        drafts_[pages_.size() - 1] = {};
    }
}

Extraction Collector::take() {
    Extraction result;
    result.media_type = std::move(head_.media_type);
    result.method = std::move(head_.method);
    result.paged = head_.paged;
    result.embedded = std::move(embedded_);
    result.outline = std::move(outline_);
    result.warnings = std::move(warnings_);
    for (std::size_t i = pages_.size(); i < drafts_.size(); ++i) pages_.push_back(std::move(drafts_[i]));
    result.pages = std::move(pages_);
    *this = Collector{};
    return result;
}

} // namespace rc
