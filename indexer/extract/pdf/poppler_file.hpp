// The edge to Poppler: a file, its words with their places, and what it says of itself.
#pragma once
#include "common/document.hpp"
#include "indexer/extract/pdf/poppler_draw.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rc::pdf {

// A rectangle in points (1/72 inch); y grows downwards.
struct Box {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    double width() const { return x1 - x0; }
    double height() const { return y1 - y0; }
    void include(const Box& other);
    PaperBox on_paper() const;
};

struct Word {
    std::string text; // as in the file: not cleaned
    Box box;
    double size = 0;     // of the type, points
    bool bold = false;   // by its font, or stroked as well as filled
    bool upright = true; // false: written up or down the page
    bool space_after = false;
};

struct Link {
    std::string address; // one that is followed (common/page_layout.hpp)
    Box box;
};

struct WordPage {
    std::string label;
    double width = 0, height = 0; // as shown: turned and cropped
    std::vector<Word> words;      // in Poppler's reading order
    std::vector<Link> links;
    std::vector<Box> rules;       // rules.hpp
    std::size_t lost_letters = 0; // glyphs within words that the file does not say the meaning of
};

struct PaperSize {
    double width = 0, height = 0; // as shown, points
};

class PopplerFile {
public:
    // Throws Error{unreadable}: damaged, locked, no pages.
    explicit PopplerFile(std::string_view bytes);
    ~PopplerFile();
    PopplerFile(const PopplerFile&) = delete;
    PopplerFile& operator=(const PopplerFile&) = delete;

    unsigned pages() const;
    // An empty page if Poppler cannot make it.
    WordPage page(unsigned index) const;
    PaperSize paper(unsigned index) const;
    // The page as a picture of so many dots an inch, of fewer where it would be larger than `most_pixels`. Empty if
    // Poppler cannot draw it.
    Raster draw(unsigned index, double dpi, Drawing drawing) const;
    // The document information dictionary, and the XMP packet (XML, may be empty).
    std::map<std::string, std::string> information() const;
    std::string xmp() const;
    // The table of contents that viewers show beside the pages, in order.
    std::vector<OutlineEntry> outline() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace rc::pdf
