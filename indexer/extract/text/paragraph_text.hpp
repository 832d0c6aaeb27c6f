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
    std::vector<PageLink> links; // in order, apart from each other, without boxes

    // Cleans the line (clean_line) and adds it, as a heading if `level` is not 0; an empty one is left out. `links` are
    // places of the line, which must be clean then.
    void add(std::string_view line, unsigned level = 0, const std::vector<PageLink>& links = {});
    // All of another text behind this one.
    void append(const ParagraphText& other);

private:
    void add_links(const std::vector<PageLink>& of_text_behind);

    std::uint32_t paragraphs_ = 0;
};

} // namespace rc
