// From words to lines of one page.
#pragma once
#include "indexer/extract/pdf/poppler_file.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace rc::pdf {

// A word in the text of its line.
struct PlacedWord {
    std::uint32_t begin = 0, end = 0; // bytes
    Box box;
    bool soft_hyphen = false; // it ended with one, which is not in the text
};

struct Line {
    std::string text;              // cleaned (clean_line); a soft hyphen at its end is only told by `hyphen`
    std::vector<PlacedWord> words; // in order
    Box box;
    double size = 0; // of most of its type
    bool bold = false;
    bool upright = true;      // false: written up or down the page
    bool in_table = false;    // one of three columns or more, which no gutter parts
    bool begins_row = false;  // of a table
    bool goes_on_row = false; // of a table, with what stands before it
    std::size_t block = 0;    // a table that this line stands for while lines are put in order, from 1; 0: none
    bool running = false;     // a header, footer or page number of the paper, not of the text
    enum class Hyphen { none, perhaps, surely } hyphen = Hyphen::none; // does its last word go on in the next line?
};

struct LinePage {
    std::string label;
    double width = 0, height = 0;
    std::vector<Line> lines;
    std::vector<Link> links;
    std::vector<Box> rules; // rules.hpp
    std::size_t lost_letters = 0;
};

// Words next to each other on one height, in the order of the words. Letter-spaced words ("Z A K O N") are joined,
// words printed twice for boldness are taken once, raised note numbers are set off from the word before, Hebrew and
// Arabic are put in reading order; what is written up the margin of an upright page comes last.
LinePage lines_of(const WordPage& page);

// Whether a gap in the line is wider than any between words.
bool is_wide_gap(const Line& line, double gap);

// Puts what `mend` makes of each word in its place.
void mend_words(Line& line, const std::function<std::string(std::string_view)>& mend);

// The first `words` words of the line, and the rest.
std::pair<Line, Line> parted(const Line& line, std::size_t words);

} // namespace rc::pdf
