// A picture as plain pixels.
#pragma once
#include <cstdint>
#include <string>

namespace rc {

struct Raster {
    std::uint32_t width = 0, height = 0;
    std::uint32_t channels = 1; // 1: grey, 3: red, green, blue
    std::string pixels;         // width * height * channels bytes, row by row from the top

    bool empty() const { return pixels.empty(); }
    std::uint8_t grey(std::uint32_t x, std::uint32_t y) const { // of a grey one
        return static_cast<std::uint8_t>(pixels[std::size_t{y} * width + x]);
    }
};

} // namespace rc
