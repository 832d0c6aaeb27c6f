#include "indexer/extract/pdf/page_faults.hpp"

#include "common/text/code_points.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extract/text/garbled.hpp"

#include <algorithm>
#include <array>

namespace rc::pdf {
namespace {

constexpr std::size_t few_letters = 30; // a running line, a stamp, a page number: not the text of a page
constexpr std::size_t least_lost = 3;   // glyphs without meaning; one or two are signs of a formula
constexpr std::size_t lost_of = 500;    // and one in so many letters
constexpr double dpi = 24;              // enough to tell lines of text from paper
constexpr int contrast = 40;            // of 255
constexpr double least_inked = 0.06;    // of all rows of pixels

std::size_t letters_of(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();)
        letters += text::kind_of(text::next_code_point(text, at)) == text::Kind::letter;
    return letters;
}

int paper_of(const Raster& picture) {
    std::array<std::size_t, 16> shades{};
    for (const char pixel : picture.pixels) ++shades[static_cast<unsigned char>(pixel) / 16];
    return static_cast<int>(std::ranges::max_element(shades) - shades.begin()) * 16 + 8;
}

bool is_covered(const std::vector<Box>& boxes, double x, double y) {
    return std::ranges::any_of(
        boxes, [&](const Box& box) { return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1; });
}

std::vector<Box> boxes_of(const LinePage& page) {
    constexpr double around = 3; // points: letters reach over their boxes
    std::vector<Box> boxes;
    for (const Line& line : page.lines)
        boxes.push_back({line.box.x0 - around, line.box.y0 - around, line.box.x1 + around, line.box.y1 + around});
    return boxes;
}

bool shows_a_picture(const Raster& picture, const LinePage& lines) {
    const int paper = paper_of(picture);
    const std::vector<Box> boxes = boxes_of(lines);
    std::uint32_t inked = 0;
    for (std::uint32_t y = 0; y < picture.height; ++y) {
        bool ink = false;
        for (std::uint32_t x = 0; x < picture.width && !ink; ++x)
            ink = std::abs(picture.grey(x, y) - paper) > contrast && !is_covered(boxes, x * 72 / dpi, y * 72 / dpi);
        inked += ink;
    }
    return inked > least_inked * picture.height;
}

} // namespace

Faults faults_of_page(const PopplerFile& file, unsigned index, const LinePage& lines, std::string_view text) {
    const std::size_t letters = letters_of(text);
    if (letters >= few_letters && is_garbled(text)) return {Fault::garbled};
    const bool lost = lines.lost_letters >= least_lost && lines.lost_letters * lost_of >= letters;
    if (letters >= few_letters) return lost ? Faults{Fault::lost_letters} : Faults{};
    if (shows_a_picture(file.draw(index, dpi, Drawing::grey), lines)) return {Fault::scanned};
    return text.empty() ? Faults{Fault::empty} : Faults{};
}

} // namespace rc::pdf
