// From words to lines of one page.
#pragma once
#include "indexer/extract/pdf/poppler_file.hpp"

namespace rc::pdf {

struct Line {
    std::string text; // cleaned (clean_line); a soft hyphen at its end is only told by `hyphen`
    Box box;
    double size = 0; // of its biggest type
    bool bold = false;
    bool upright = true;  // false: written up or down the page
    bool running = false; // a header, footer or page number of the paper, not of the text
    enum class Hyphen { none, perhaps, surely } hyphen = Hyphen::none; // does its last word go on in the next line?
};

struct LinePage {
    std::string label;
    double width = 0, height = 0;
    std::vector<Line> lines;
};

// Words next to each other on one height, in the order of the words. Letter-spaced words ("Z A K O N") are joined,
// words printed twice for boldness are taken once, raised note numbers are set off from the word before, Hebrew and
// Arabic are put in reading order; what is written up the margin of an upright page comes last.
LinePage lines_of(const WordPage& page);

} // namespace rc::pdf
