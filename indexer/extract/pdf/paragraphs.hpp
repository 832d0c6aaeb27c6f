// Which lines go on with the paragraph above them.
#pragma once
#include "indexer/extract/pdf/lines.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace rc::pdf {

// The usual gaps between lines of one paragraph, as multiples of the type size. Lines that surely go on tell, as a page
// of short articles has more gaps between paragraphs than within them; else all that follow each other. Text may be
// set wider than the notes below it: where enough lines of a size go on, they tell for that size.
class UsualGaps {
public:
    explicit UsualGaps(const std::vector<const Line*>& lines);
    double of(const Line& line) const;

private:
    double of_page_ = 0;
    std::map<long, double> of_type_; // by half points
};

// Whether the line `at`, which is not the first, begins a paragraph.
bool begins_paragraph(const std::vector<const Line*>& lines, std::size_t at, const UsualGaps& gaps);

// Whether `b` stands below `a` and one of them over a part of the other at least.
bool same_column(const Line& a, const Line& b);

} // namespace rc::pdf
