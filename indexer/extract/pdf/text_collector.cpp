#include "indexer/extract/pdf/text_collector.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rc::pdf {

TextCollector::TextCollector() : TextOutputDev(nullptr, false, 0, false, false) {}

void TextCollector::drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                             double origin_y, CharCode code, int bytes, const Unicode* characters, int count) {
    constexpr int fill_and_stroke = 2;
    if (state->getRender() == fill_and_stroke) bold_.push_back(position_);
    double px = 0, py = 0, width = 0, rise = 0;
    state->transform(x, y, &px, &py);
    state->transformDelta(dx, dy, &width, &rise);
    glyphs_.push_back({code, static_cast<float>(px), static_cast<float>(py), position_});
    const auto first = count > 0 ? static_cast<UChar32>(characters[0]) : 0;
    const Kind kind = u_isalpha(first) ? Kind::letter
                      : first == 0xFFFD || (u_charType(first) == U_CONTROL_CHAR && !u_isspace(first))
                          ? Kind::meaningless
                          : Kind::other;
    count_lost(kind, px, py, width, state->getTransformedFontSize());
    position_ += bytes;
    TextOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, characters, count);
}

void TextCollector::incCharCount(int bytes) {
    position_ += bytes;
    TextOutputDev::incCharCount(bytes);
}

void TextCollector::stroke(GfxState* state) { add_stroked_rules(*state, rules_); }
void TextCollector::fill(GfxState* state) { add_filled_rules(*state, rules_); }
void TextCollector::eoFill(GfxState* state) { add_filled_rules(*state, rules_); }

// A glyph without meaning that touches a letter, before or behind it: bullets and signs stand apart.
void TextCollector::count_lost(Kind kind, double x, double y, double width, double size) {
    const bool touches = std::fabs(x - last_.end) < 0.2 * size && std::fabs(y - last_.y) < 0.2 * size;
    if (touches && kind == Kind::letter && last_.kind == Kind::meaningless && !last_.counted) ++lost_;
    const bool counted = touches && kind == Kind::meaningless && last_.kind == Kind::letter;
    lost_ += counted ? 1 : 0;
    last_ = {x + width, y, kind, counted};
}

bool TextCollector::is_shifted(const Glyph& glyph, const Glyph& other) {
    constexpr float least = 0.05F, most = 1.5F; // points
    return glyph.code == other.code && glyph.x - other.x > least && glyph.x - other.x < most &&
           std::fabs(glyph.y - other.y) < most;
}

void TextCollector::finish() {
    std::sort(glyphs_.begin(), glyphs_.end(), [](const Glyph& a, const Glyph& b) {
        return std::tie(a.code, a.x, a.position) < std::tie(b.code, b.x, b.position);
    });
    for (std::size_t i = 1; i < glyphs_.size(); ++i)
        if (is_shifted(glyphs_[i], glyphs_[i - 1])) {
            bold_.push_back(glyphs_[i].position);
            bold_.push_back(glyphs_[i - 1].position);
        }
    std::sort(bold_.begin(), bold_.end());
}

bool TextCollector::is_made_bold(int position) const {
    return std::binary_search(bold_.begin(), bold_.end(), position);
}

} // namespace rc::pdf
