// From lines to paragraphs.
#pragma once
#include "common/page_layout.hpp"
#include "indexer/extract/pdf/lines.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace rc::pdf {

// How often the document has the words that a hyphen at a line's end leaves in doubt: is "drug-" + "related" one word
// written with a hyphen or not?
class HyphenatedWords {
public:
    HyphenatedWords() = default;
    explicit HyphenatedWords(const std::vector<LinePage>& pages);
    // True if the hyphen between the two parts belongs to the word.
    bool keeps_hyphen(const std::string& left, const std::string& right) const;

private:
    std::unordered_map<std::string, std::uint32_t> counts_;
};

// The type a paragraph is set in.
struct Type {
    double size = 0;  // of its biggest line, points
    bool bold = true; // all of its lines
    int lines = 0;
    bool row = false; // it begins with one of a table
};

struct PageText {
    std::string text;        // paragraphs parted by '\n'
    std::vector<Type> types; // of each paragraph
    std::vector<WordBox> words;
};

// The text of the page without running lines; paragraphs are told by gap, indent, type and list marks.
PageText text_of(const LinePage& page, const HyphenatedWords& words);

// Moves the second half of a word that is broken over the end of `page` there from the front of `next`.
void join_over_page_end(PageText& page, PageText& next, const HyphenatedWords& words);

} // namespace rc::pdf
