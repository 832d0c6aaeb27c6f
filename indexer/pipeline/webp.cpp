#include "indexer/pipeline/webp.hpp"

#include "common/error.hpp"

#include <webp/encode.h>

#include <memory>

namespace rc {

std::string webp_of(const Raster& colour) {
    constexpr float quality = 70;
    const auto width = static_cast<int>(colour.width), height = static_cast<int>(colour.height);
    std::uint8_t* encoded = nullptr;
    const std::size_t size = WebPEncodeRGB(reinterpret_cast<const std::uint8_t*>(colour.pixels.data()), width, height,
                                           width * static_cast<int>(colour.channels), quality, &encoded);
    const std::unique_ptr<std::uint8_t, void (*)(void*)> owned(encoded, WebPFree);
    if (size == 0) throw Error(Error::Kind::internal, "a picture cannot be encoded");
    return {reinterpret_cast<const char*>(encoded), size};
}

} // namespace rc
