// Where the words of a page stand on its paper, so that a passage can be shown there, and what the page links to.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rc {

// A rectangle on the paper as it is shown (turned, cropped), in PDF points (1/72 inch), from its upper left corner.
struct PaperBox {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool operator==(const PaperBox&) const = default;
};

// A word, or the part of a broken word that stands in one line: bytes [begin, end) of the page's text.
struct WordBox {
    std::uint32_t begin = 0, end = 0;
    PaperBox box;
    bool operator==(const WordBox&) const = default;
};

// The bytes [begin, end) of the page's text that lead to an address, and where they stand on the paper, as far as
// either is known: pages of a PDF have the box, web pages the text alone. `begin` equals `end` if no words lead there.
struct PageLink {
    std::string address; // "https:", "http:" or "mailto:"
    PaperBox box{};
    std::uint32_t begin = 0, end = 0;
    bool operator==(const PageLink&) const = default;
};

struct PageLayout {
    float width = 0, height = 0; // of the paper, points; 0: not known
    std::vector<WordBox> words;  // in the order of the text; what moved here from another page has none
    std::vector<PageLink> links; // in no order; may overlap
    bool operator==(const PageLayout&) const = default;
};

inline constexpr std::size_t most_words_of_page = 100'000; // what is beyond has no boxes
inline constexpr std::size_t most_links_of_page = 1'000;
inline constexpr std::size_t longest_link = 2'000; // bytes

// A compact form of about six bytes a word, places in tenths of a point.
std::string packed(const PageLayout& layout);
// The layout of a text of `text_bytes`. Throws Error{internal} unless the bytes are sound: within all bounds, words in
// order and words and links within the text, addresses of the kinds above.
PageLayout unpacked(std::string_view bytes, std::size_t text_bytes);

// Sets the text of every link from its box: the first words in a row, in the order of the text, whose middle lies in
// it.
void tie_links(PageLayout& layout);

// Whether people are let follow it: a web or mail address without blanks and control characters.
bool is_followed(std::string_view address);

} // namespace rc
