// Poppler's collector of text, which sees more of what is drawn than Poppler tells.
#pragma once
#include "indexer/extract/pdf/rules.hpp"

#include <TextOutputDev.h>

#include <cstddef>
#include <utility>
#include <vector>

namespace rc::pdf {

class TextCollector : public TextOutputDev {
public:
    TextCollector();

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes, const Unicode* characters, int count) override;
    void incCharCount(int bytes) override;
    void stroke(GfxState* state) override;
    void fill(GfxState* state) override;
    void eoFill(GfxState* state) override;
    // Once, when the page is drawn; before what follows is asked.
    void finish();

    // Whether the glyph at `position` of the page's strings is bold without a bold font: stroked as well as filled, or
    // drawn twice, a hair apart (of which Poppler itself keeps one).
    bool is_made_bold(int position) const;
    // Glyphs within words that the file does not say the meaning of.
    std::size_t lost_letters() const { return lost_; }
    std::vector<Box> take_rules() { return std::move(rules_); }

private:
    enum class Kind { letter, meaningless, other };
    struct Glyph {
        CharCode code;
        float x, y;
        int position;
    };
    struct Last {
        double end = 0, y = 0;
        Kind kind = Kind::other;
        bool counted = false; // as a lost letter
    };
    static bool is_shifted(const Glyph& glyph, const Glyph& other);
    void count_lost(Kind kind, double x, double y, double width, double size);

    int position_ = 0; // as TextPage counts
    std::vector<Glyph> glyphs_;
    std::vector<int> bold_; // positions
    Last last_;
    std::size_t lost_ = 0;
    std::vector<Box> rules_;
};

} // namespace rc::pdf
