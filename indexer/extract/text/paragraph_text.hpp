// Text that is put together paragraph by paragraph.
#pragma once
#include "common/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rc {

struct ParagraphText {
    std::string text; // paragraphs parted by '\n'
    std::vector<Heading> headings;

    // Cleans the line (clean_line) and adds it, as a heading if `level` is not 0; an empty one is left out.
    void add(std::string_view line, unsigned level = 0);
    // All of another text behind this one.
    void append(const ParagraphText& other);

private:
    std::uint32_t paragraphs_ = 0;
};

} // namespace rc
