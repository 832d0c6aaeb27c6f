// The record kept in the index for result lists: description, page labels and page texts, so that a search node needs
// nothing but the index. Each page is compressed on its own: a hit inflates only the page it shows.
#pragma once
#include "common/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rc::index {

struct StoredHeader {
    std::string id;         // public identifier
    std::string media_type; // of the original: "application/pdf", "text/html", "text/plain"; empty: there is none
    Description description;
    std::uint32_t pages = 0;
};

// Binary form: "RC2", number of pages, header and page labels as lengths and bytes, page table, raw deflate streams.
std::string encode(const StoredHeader& header, const std::vector<Page>& pages);

class StoredDocument {
public:
    // Keeps `data`. Throws Error{unavailable} if it is not such a record ("run rebuild").
    explicit StoredDocument(std::string data);
    const StoredHeader& header() const& { return header_; }
    StoredHeader header() && { return std::move(header_); } // pages and labels stay readable
    std::uint32_t page_count() const { return header_.pages; }
    // `page` counts from 1. Label as printed; empty for parts of texts without pages.
    const std::string& label(std::uint32_t page) const { return labels_.at(page - 1); }
    std::string text(std::uint32_t page) const;

private:
    struct Span {
        std::uint32_t offset, size, raw_size;
    };
    std::string data_;
    StoredHeader header_;
    std::vector<std::string> labels_;
    std::vector<Span> spans_;
};

} // namespace rc::index
